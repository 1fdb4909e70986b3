/** Resource types that the catalog names as sources of logs, and whose rules nobody needs: why, in a sentence. */

const onlyNamed =
  "The pack reads its ARN, id or name, and never writes it: its logs are switched on by others.";

/** By type, the reason why there are no rules of it. */
export const withoutRules: Readonly<Record<string, string>> = {
  aws_bedrockagent_agent_alias: onlyNamed,
  aws_bedrockagentcore_agent_runtime: onlyNamed,
  aws_bedrockagentcore_browser: onlyNamed,
  aws_bedrockagentcore_code_interpreter: onlyNamed,
  aws_bedrockagentcore_gateway: onlyNamed,
  aws_bedrockagentcore_memory: onlyNamed,
  aws_bedrockagentcore_workload_identity: onlyNamed,
  aws_cloudwatch_event_bus: onlyNamed,
  aws_ec2_transit_gateway: onlyNamed,
  aws_ec2_transit_gateway_connect: onlyNamed,
  aws_ec2_transit_gateway_peering_attachment: onlyNamed,
  aws_ec2_transit_gateway_vpc_attachment: onlyNamed,
  aws_ecs_cluster: onlyNamed,
  aws_eks_capability: onlyNamed,
  aws_media_packagev2_channel_group: onlyNamed,
  aws_nat_gateway: onlyNamed,
  aws_network_interface: onlyNamed,
  aws_qbusiness_application: onlyNamed,
  aws_securityhub_account: onlyNamed,
  aws_shield_protection: onlyNamed,
  aws_subnet: onlyNamed,
  aws_vpc_route_server_peer: onlyNamed,
  aws_vpclattice_resource_configuration: onlyNamed,
  aws_vpclattice_service_network: onlyNamed,
};
