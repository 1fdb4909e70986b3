/**
 * The two roles by which flow logs reach a Firehose stream of another account: one in the source account,
 * which log delivery assumes, and one in the stream's account, which the first one assumes.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/firehose-cross-account-delivery.html
 */
import { TerraformStack, type ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../destinations/environment";
import type { FirehoseDestination } from "../destinations/firehose-destination";
import { stackRegistry } from "../destinations/registry";
import { placeIn, sharedPlace } from "../names/addresses";
import { crossAccountRoleName } from "../names/names";
import { policyDocument } from "../policies/document";
import { logDeliveryRoleArn } from "../policies/service-linked-role";
import { trustPolicy } from "../policies/trust-policy";
import { LOG_DELIVERY_PRINCIPAL } from "../policies/writer";
import { createRole } from "./service-role";

/** AWS asks for this beginning of the name of the role in the stream's account. */
export const DESTINATION_ROLE_PREFIX = "AWSLogDeliveryFirehoseCrossAccountRole";

export interface CrossAccountRoles {
  readonly sourceRoleArn: string;
  readonly destinationRoleArn: string;
  readonly dependencies: readonly ITerraformDependable[];
}

export function crossAccountRoles(
  scope: Construct,
  stream: FirehoseDestination,
  source: Environment,
  sourceArn: string,
): CrossAccountRoles {
  const sourceRoleName = crossAccountRoleName(scope, "log-delivery", source);
  const destinationRoleName = crossAccountRoleName(scope, DESTINATION_ROLE_PREFIX, source);
  const sourceRoleArn = `arn:${source.partition}:iam::${source.account}:role/${sourceRoleName}`;
  const destinationRoleArn = `arn:${stream.partition}:iam::${stream.account}:role/${destinationRoleName}`;

  const host = TerraformStack.of(stream);
  stackRegistry(host).once(`role/${destinationRoleName}`, () =>
    createRole(placeIn(sharedPlace(host, "CrossAccountRoles"), destinationRoleName), "Role", {
      name: destinationRoleName,
      description: `Flow logs of account ${source.account} to Firehose stream ${stream.deliveryStreamName}`,
      // The account is trusted with a condition on the role: IAM refuses to name a role that isn't there yet.
      trust: policyDocument([
        {
          Effect: "Allow",
          Principal: { AWS: `arn:${source.partition}:iam::${source.account}:root` },
          Action: "sts:AssumeRole",
          Condition: { ArnEquals: { "aws:PrincipalArn": sourceRoleArn } },
        },
      ]),
      statements: [
        {
          Effect: "Allow",
          Action: "iam:CreateServiceLinkedRole",
          Resource: logDeliveryRoleArn(stream.partition, stream.account),
        },
        { Effect: "Allow", Action: "firehose:TagDeliveryStream", Resource: stream.deliveryStreamArn },
      ],
    }),
  );
  const role = createRole(scope, "CrossAccountRole", {
    name: sourceRoleName,
    description: `Flow logs to Firehose stream ${stream.deliveryStreamName} of account ${stream.account}`,
    // AWS's guides show this trust without conditions, and none tells whether aws:SourceAccount is sent here: if it isn't,
    // a condition makes CreateFlowLogs fail. IAM passes the role to flow logs of this account only.
    trust: trustPolicy({ trustedBy: LOG_DELIVERY_PRINCIPAL }),
    statements: [
      {
        Effect: "Allow",
        Action: "iam:PassRole",
        Resource: sourceRoleArn,
        Condition: {
          StringEquals: { "iam:PassedToService": LOG_DELIVERY_PRINCIPAL },
          StringLike: { "iam:AssociatedResourceARN": sourceArn },
        },
      },
      {
        Effect: "Allow",
        Action: [
          "logs:CreateLogDelivery",
          "logs:DeleteLogDelivery",
          "logs:GetLogDelivery",
          "logs:ListLogDeliveries",
        ],
        // Log deliveries have no resource types.
        Resource: "*",
      },
      { Effect: "Allow", Action: "sts:AssumeRole", Resource: destinationRoleArn },
    ],
  });
  return {
    sourceRoleArn,
    destinationRoleArn,
    dependencies: [...role.dependencies, ...stream.dependenciesFor(scope)],
  };
}
