/** The statements are the ones that AWS documents, and adds by itself: then Terraform never sees a difference. */
import {
  BUCKET_POLICY_ID,
  bucketStatements,
  keyPatterns,
  keyStatements,
  logDeliveryRolePermissions,
  logDeliveryRoleTrust,
  packLogGroupPolicies,
  policyDocument,
  v1Writer,
  v2Writer,
} from "../../modules/policies";
import documented from "./aws-statements.json";

const ACCOUNT = "012345678901";
const v1 = v1Writer("aws", "us-east-1", ACCOUNT);
const v2 = v2Writer("aws", "us-east-1", ACCOUNT);
const place = { partition: "aws", region: "us-east-1", account: ACCOUNT };

/** IAM reads lists as sets, and a list of one as its element. */
function asIamReadsIt(value: unknown): unknown {
  if (Array.isArray(value))
    return value.length === 1 ? asIamReadsIt(value[0]) : value.map(asIamReadsIt).sort();
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, asIamReadsIt(entry)]));
}

function same(ours: unknown, aws: unknown): void {
  expect(asIamReadsIt(ours)).toEqual(asIamReadsIt(aws));
}

test("log group, V1 and V2 alike", () => {
  const policies = packLogGroupPolicies([{ writer: v1, logGroupName: "my-log-group" }], place);
  expect(policies).toHaveLength(1);
  same(policies[0], documented.logGroup);
});

test.each([
  ["V1", v1, "v1", documented.bucketV1],
  ["V2", v2, "v2", documented.bucketV2],
] as const)("bucket, %s", (_, writer, permission, aws) => {
  const statements = bucketStatements([{ writer, keys: keyPatterns({ permission }) }], {
    partition: "aws",
    bucketName: "my-bucket",
  });
  same(policyDocument(statements, BUCKET_POLICY_ID), aws);
});

test("[D12] V2 reads the bucket's ACL as well: AWS's V2 section of 2024 has that statement, later samples the write alone", () => {
  const [check, write] = bucketStatements([{ writer: v2, keys: keyPatterns({ permission: "v2" }) }], {
    partition: "aws",
    bucketName: "my-bucket",
  });
  same(check, documented.bucketV2.Statement[0]);
  same(write, documented.bucketV2.Statement[1]);
});

test("bucket with s3:ListBucket: in the statement of the ACL check, as AWS advises", () => {
  const [check] = bucketStatements([{ writer: v1, keys: keyPatterns({ permission: "v1" }) }], {
    partition: "aws",
    bucketName: "my-bucket",
    listBucket: true,
  });
  same(check, { ...documented.bucketV1.Statement[0], Action: ["s3:GetBucketAcl", "s3:ListBucket"] });
});

test.each([
  ["V1", v1, documented.keyV1],
  ["V2", v2, documented.keyV2],
] as const)("key, %s", (_, writer, aws) => {
  const statements = keyStatements([writer]);
  expect(statements).toHaveLength(1);
  same(statements[0], aws);
});

test("service-linked role", () => {
  same(logDeliveryRolePermissions, documented.serviceLinkedRole);
  same(logDeliveryRoleTrust, documented.serviceLinkedRoleTrust);
});

test("a list of one is a string, longer ones are sorted: AWS returns them so (hashicorp/terraform-provider-aws#11801)", () => {
  const grants = ["111122223333", "012345678901"].map((account) => ({
    writer: v1Writer("aws", "us-east-1", account),
    keys: keyPatterns({ permission: "v1" }),
  }));
  const [check] = bucketStatements(grants.slice(0, 1), { partition: "aws", bucketName: "b" });
  expect(check!.Condition!.StringEquals!["aws:SourceAccount"]).toBe("111122223333");
  expect(check!.Action).toBe("s3:GetBucketAcl");
  const options = { partition: "aws", bucketName: "b", accountIsolation: "shared" } as const;
  const [both, write] = bucketStatements(grants, options);
  expect(both!.Condition!.StringEquals!["aws:SourceAccount"]).toEqual(["012345678901", "111122223333"]);
  expect(write!.Resource).toEqual([
    "arn:aws:s3:::b/AWSLogs/012345678901/*",
    "arn:aws:s3:::b/AWSLogs/111122223333/*",
  ]);
});
