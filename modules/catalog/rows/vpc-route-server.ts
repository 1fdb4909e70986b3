import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { doubts } from "../pieces/evidence";
import { regional } from "../pieces/statements";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon VPC Route Server",
  destinations: logs("/aws/vendedlogs/vpc-route-server/"),
  source: {
    noun: "a peer of a VPC route server",
    resources: "aws_vpc_route_server_peer",
    arns: [regional("ec2", "route-server-peer/${RouteServerPeerId}")],
    cloudFormationTypes: ["AWS::EC2::RouteServerPeer"],
    exampleArn: "arn:aws:ec2:us-east-1:111122223333:route-server-peer/rsp-0ab12cd34ef56ab78",
  },
  v2: {
    logTypes: [
      logType("EVENT_LOGS", {
        always: "resource_arn event_timestamp type",
        optional: "timestamp resource_id status message",
      }),
    ],
    defaultLogTypes: "EVENT_LOGS",
  },
  constraints: [
    held("source.arns", "The source is a peer of the route server, not the route server or its endpoint."),
  ],
  pages: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/dynamic-routing-route-server.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/route-server-peer-logging.html",
  ],
  evidence: { confidence: "high", doubts: [doubts.noVendedAction, doubts.keyUnpublished] },
});
