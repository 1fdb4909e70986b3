/**
 * The policy of a V2 delivery destination: who may pair a delivery source of another account with it.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestinationPolicy.html
 */
import { oneOrMany, policyDocument, type PolicyDocument } from "./document";
import { isOrganization, type Organization } from "./organization";

export interface DeliveryDestinationPolicyOptions {
  readonly partition: string;
  /** ARN of the delivery destination: the policy names it and no other. */
  readonly deliveryDestinationArn: string;
  /** Source accounts, 12 digits each. */
  readonly sourceAccounts: readonly string[];
  /** Allows every principal of the organisation instead of listing accounts. */
  readonly organization?: Organization;
}

export function deliveryDestinationPolicy(options: DeliveryDestinationPolicyOptions): PolicyDocument {
  const { partition, organization } = options;
  return policyDocument([
    {
      Sid: "AllowLogDeliveryActions",
      Effect: "Allow",
      Principal: isOrganization(organization)
        ? "*"
        : {
            AWS: oneOrMany(options.sourceAccounts.map((account) => `arn:${partition}:iam::${account}:root`)),
          },
      Action: "logs:CreateDelivery",
      Resource: options.deliveryDestinationArn,
      ...(isOrganization(organization)
        ? {
            Condition: {
              ...(organization.id === undefined
                ? {}
                : { StringEquals: { "aws:PrincipalOrgID": organization.id } }),
              ...(organization.paths?.length
                ? { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": oneOrMany(organization.paths) } }
                : {}),
            },
          }
        : {}),
    },
  ]);
}
