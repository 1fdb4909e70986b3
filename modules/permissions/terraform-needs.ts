/**
 * Which API actions the Terraform AWS provider (6.25) calls for the resources that the pack itself makes: to
 * create, read, import, change and delete them. What switches a service on is a matter of the catalog
 * (`deployer` of its row), in `delivery-needs.ts`.
 *
 * Changes that the pack's resources can't have (another KMS key spec, a disabled key) are left out on purpose.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/6.25.0/docs
 */
import { sids, type Need } from "./need";
import type { NeedsOfTypes, StackContext } from "./resource-context";
import { bucketNeeds } from "./resources/buckets";
import { deliveryStreamNeeds } from "./resources/delivery-streams";
import { keyNeeds } from "./resources/keys";
import { logGroupNeeds } from "./resources/log-groups";
import { queueNeeds } from "./resources/queues";
import { roleNeeds } from "./resources/roles";
import { v2DeliveryNeeds } from "./resources/v2-deliveries";
import type { StackResource } from "./stack-resources";

/** The needs of a resource; undefined when this file doesn't know its type. */
export function terraformNeeds(resource: StackResource, context: StackContext): Need[] | undefined {
  const needs = needsOfType[resource.type];
  if (!needs) return undefined;
  const { region } = resource.config;
  const place = typeof region === "string" ? { ...context.place, region } : context.place;
  return needs(resource, { ...context, place });
}

/** Whether the needs of a resource type are known here. */
export function knowsType(type: string): boolean {
  return Object.hasOwn(needsOfType, type);
}

const needsOfType: NeedsOfTypes = {
  ...logGroupNeeds,
  ...v2DeliveryNeeds,
  ...bucketNeeds,
  ...keyNeeds,
  ...deliveryStreamNeeds,
  ...queueNeeds,
  ...roleNeeds,
  aws_xray_resource_policy: () => [
    {
      sid: sids.xrayPolicy,
      actions: ["xray:DeleteResourcePolicy", "xray:ListResourcePolicies", "xray:PutResourcePolicy"],
      resources: ["*"],
    },
  ],
  aws_api_gateway_account: (_, { place }) => [
    {
      sid: "ManageApiGatewayAccount",
      actions: ["apigateway:GET", "apigateway:PATCH"],
      resources: [`arn:${place.partition}:apigateway:${place.region}::/account`],
    },
  ],
  // Answered by the provider itself, or by sts:GetCallerIdentity, which needs no permission.
  "data.aws_cloudfront_log_delivery_canonical_user_id": () => [],
  "data.aws_caller_identity": () => [],
  "data.aws_partition": () => [],
  "data.aws_region": () => [],
};
