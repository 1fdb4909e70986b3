/** The service-linked role, the trust of roles, and the policy of a V2 delivery destination. */
import {
  deliveryDestinationPolicy,
  logDeliveryRolePermissions,
  logDeliveryRoleArn,
  logDeliveryRoleTrust,
  trustPolicy,
} from "../../modules/policies";
import { assumeRole, mayIdentity, mayService } from "../iam";

describe("AWSServiceRoleForLogDelivery", () => {
  const put = (tags: Record<string, string>, action = "firehose:PutRecord"): Promise<boolean> =>
    mayIdentity({
      principal: logDeliveryRoleArn("aws", "111122223333"),
      action,
      resource: "arn:aws:firehose:us-east-1:111122223333:deliverystream/siem",
      context: Object.fromEntries(
        Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]),
      ),
      policies: [logDeliveryRolePermissions],
    });

  test("writes to streams with the tag, and to no others (hashicorp/terraform-provider-aws PR #43432)", async () => {
    expect(await put({ LogDeliveryEnabled: "true" })).toBe(true);
    expect(await put({ LogDeliveryEnabled: "true" }, "firehose:PutRecordBatch")).toBe(true);
    expect(await put({ LogDeliveryEnabled: "false" })).toBe(false);
    expect(await put({ Other: "true" })).toBe(false);
    expect(await put({ LogDeliveryEnabled: "true" }, "firehose:DeleteDeliveryStream")).toBe(false);
  });

  test("is assumed by the delivery service alone", async () => {
    const policy = logDeliveryRoleTrust;
    expect(await mayService({ policy, ...assumeRole("delivery.logs.amazonaws.com", "111122223333") })).toBe(
      true,
    );
    expect(await mayService({ policy, ...assumeRole("logs.amazonaws.com", "111122223333") })).toBe(false);
  });

  test("has its ARN in each partition", () => {
    expect(logDeliveryRoleArn("aws-us-gov", "111122223333")).toBe(
      "arn:aws-us-gov:iam::111122223333:role/aws-service-role/delivery.logs.amazonaws.com/AWSServiceRoleForLogDelivery",
    );
  });
});

describe("a service role's trust", () => {
  const policy = trustPolicy({
    trustedBy: "vpc-flow-logs.amazonaws.com",
    sourceAccount: "111122223333",
    sourceArn: "arn:aws:ec2:us-east-1:111122223333:vpc-flow-log/*",
  });
  const assume = (principal: string, account: string, arn: string): Promise<boolean> =>
    mayService({
      policy,
      ...assumeRole(principal, "111122223333", { "aws:SourceAccount": account, "aws:SourceArn": arn }),
    });
  const arn = "arn:aws:ec2:us-east-1:111122223333:vpc-flow-log/fl-1";

  test("holds for the service on behalf of its source", async () => {
    expect(await assume("vpc-flow-logs.amazonaws.com", "111122223333", arn)).toBe(true);
  });

  test("not for others", async () => {
    expect(await assume("ec2.amazonaws.com", "111122223333", arn)).toBe(false);
    expect(await assume("vpc-flow-logs.amazonaws.com", "444455556666", arn)).toBe(false);
    expect(
      await assume(
        "vpc-flow-logs.amazonaws.com",
        "111122223333",
        "arn:aws:ec2:eu-west-1:111122223333:vpc-flow-log/fl-1",
      ),
    ).toBe(false);
    expect(await mayService({ policy, ...assumeRole("vpc-flow-logs.amazonaws.com", "111122223333") })).toBe(
      false,
    );
  });

  test("has no empty condition for services that send nothing to guard by", () => {
    expect(trustPolicy({ trustedBy: "ec2.amazonaws.com" }).Statement).toEqual([
      { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
    ]);
  });
});

describe("the policy of a delivery destination", () => {
  const deliveryDestinationArn = "arn:aws:logs:us-east-1:999988887777:delivery-destination:archive";
  const createDelivery = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "logs:CreateDelivery", Resource: "*" }],
  };
  const pair = (
    resourcePolicy: object,
    account: string,
    resource = deliveryDestinationArn,
    context: Record<string, string> = {},
  ): Promise<boolean> =>
    mayIdentity({
      principal: `arn:aws:iam::${account}:role/deploy`,
      action: "logs:CreateDelivery",
      resource,
      context,
      policies: [createDelivery],
      resourcePolicy,
    });

  test("lets the listed accounts pair with this destination, nobody else and no other destination", async () => {
    const policy = deliveryDestinationPolicy({
      partition: "aws",
      deliveryDestinationArn,
      sourceAccounts: ["222233334444", "111122223333", "111122223333"],
    });
    expect(await pair(policy, "111122223333")).toBe(true);
    expect(await pair(policy, "222233334444")).toBe(true);
    expect(await pair(policy, "444455556666")).toBe(false);
    expect(await pair(policy, "111122223333", `${deliveryDestinationArn}-2`)).toBe(false);
    expect(policy.Statement[0]!.Principal).toEqual({
      AWS: ["arn:aws:iam::111122223333:root", "arn:aws:iam::222233334444:root"],
    });
  });

  test("guarded by organization", async () => {
    const policy = deliveryDestinationPolicy({
      partition: "aws",
      deliveryDestinationArn,
      sourceAccounts: [],
      organization: { id: "o-exampleorgid" },
    });
    expect(await pair(policy, "111122223333", undefined, { "aws:PrincipalOrgID": "o-exampleorgid" })).toBe(
      true,
    );
    expect(await pair(policy, "111122223333", undefined, { "aws:PrincipalOrgID": "o-somebodyelse" })).toBe(
      false,
    );
    expect(await pair(policy, "111122223333")).toBe(false);
  });
});
