/** Sizes as AWS counts them. */
import fc from "fast-check";
import {
  BUCKET_POLICY_BYTES,
  KEY_POLICY_BYTES,
  LOG_RESOURCE_POLICIES_PER_REGION,
  LOG_RESOURCE_POLICY_CHARACTERS,
  MANAGED_POLICY_CHARACTERS,
  policyDocument,
  policyJson,
  policyLimits,
  policySize,
} from "../../modules/policies";

test("AWS's quotas", () => {
  expect({
    LOG_RESOURCE_POLICY_CHARACTERS,
    LOG_RESOURCE_POLICIES_PER_REGION,
    BUCKET_POLICY_BYTES,
    KEY_POLICY_BYTES,
    MANAGED_POLICY_CHARACTERS,
  }).toEqual({
    LOG_RESOURCE_POLICY_CHARACTERS: 5120,
    LOG_RESOURCE_POLICIES_PER_REGION: 10,
    BUCKET_POLICY_BYTES: 20480,
    KEY_POLICY_BYTES: 32768,
    MANAGED_POLICY_CHARACTERS: 6144,
  });
  expect(policyLimits["log-group"]).toMatchObject({ limit: 5120, unit: "characters" });
  expect(policyLimits.bucket).toMatchObject({ limit: 20480, unit: "bytes" });
  expect(policyLimits.key).toMatchObject({ limit: 32768, unit: "bytes" });
  expect(policyLimits.xray).toMatchObject({ limit: 5120, unit: "bytes" });
  expect(policyLimits.managed).toMatchObject({ limit: 6144, unit: "characters" });
});

const statement = (resource: string): ReturnType<typeof policyDocument> =>
  policyDocument([{ Effect: "Allow", Action: "s3:PutObject", Resource: resource }]);

test("a document counts as the JSON that is sent, without spaces between its parts", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z0-9/-]{0,60}$/), (name) => {
      const document = statement(`arn:aws:s3:::${name}`);
      for (const kind of ["log-group", "bucket", "key"] as const)
        expect(policySize(document, kind)).toBe(policyJson(document).length);
      expect(policyJson(document)).not.toMatch(/[\s]/);
    }),
  );
});

test("bytes for buckets and keys, characters for log groups", () => {
  const ascii = policyJson(statement("arn:aws:s3:::u/*")).length;
  const umlaut = statement("arn:aws:s3:::ü/*");
  expect(policySize(umlaut, "log-group")).toBe(ascii);
  expect(policySize(umlaut, "bucket")).toBe(ascii + 1);
  expect(policySize(umlaut, "key")).toBe(ascii + 1);
});

test("spaces don't count in managed policies, and do elsewhere", () => {
  const text = '{ "Version": "2012-10-17",\n "Statement": [] }';
  expect(policySize(text, "managed")).toBe('{"Version":"2012-10-17","Statement":[]}'.length);
  expect(policySize(text, "bucket")).toBe(text.length);
});

test("what is known after apply only counts as little as it can", () => {
  const known = statement("arn:aws:logs:us-east-1:x:log-group:x");
  const unknown = statement(
    "arn:aws:logs:us-east-1:${data.aws_caller_identity.LogDeliveryAccount.account_id}:log-group:${aws_cloudwatch_log_group.Group.name}",
  );
  expect(policySize(unknown, "log-group")).toBe(policyJson(known).length);
});
