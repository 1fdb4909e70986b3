import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon VPC Route Server",
  ...logs("/aws/vendedlogs/vpc-route-server/"),
  source: byArn(
    "a peer of a VPC route server",
    "ec2",
    "route-server-peer/${RouteServerPeerId}",
    "route-server-peer/rsp-0ab12cd34ef56ab78",
    { resources: "aws_vpc_route_server_peer" },
  ),
  v2: {
    logTypes: [
      logType("EVENT_LOGS", {
        always: "resource_arn event_timestamp type",
        optional: "timestamp resource_id status message",
      }),
    ],
    defaultLogTypes: "EVENT_LOGS",
  },
  constraints: {
    "The source is a peer of the route server, not the route server or its endpoint.": held("source.arns"),
  },
  cloudFormationTypes: ["AWS::EC2::RouteServerPeer"],
  pages: [
    "https://docs.aws.amazon.com/vpc/latest/userguide/dynamic-routing-route-server.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/route-server-peer-logging.html",
  ],
  evidence: { confidence: "high", doubts: [doubts.noVendedAction, doubts.keyUnpublished] },
});
