/** Accounts that share a bucket: who may name whose folders, and when S3 would refuse the policy. */
import { Testing, type TerraformStack } from "cdktf";
import { BucketDestination, type BucketDestinationProps, type GrantRequest } from "../../modules";
import { mayService, putObject } from "../iam";
import { ACCOUNT, problemsOf, stackIn } from "../stacks";
import { synthesize, type Synthesized } from "../synthesized";

const grant: GrantRequest = { logType: "vpc-flow-logs", sourceAccount: ACCOUNT, sourceRegion: "us-east-1" };
const OTHER = "222233334444";

function created(props: Partial<BucketDestinationProps> = {}): {
  bucket: BucketDestination;
  stack: TerraformStack;
  synthesized: () => Synthesized;
} {
  const stack = stackIn();
  const bucket = new BucketDestination(stack, "Archive", { bucketName: "org-log-archive", ...props });
  return { bucket, stack, synthesized: () => synthesize(stack) };
}

/** What validation says; empty when it finds nothing. */
function saidOf(stack: TerraformStack): string {
  try {
    Testing.synth(stack, true);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

describe("who may write which folder", () => {
  const policyOf = (props: Partial<BucketDestinationProps>): string => {
    const { bucket, synthesized } = created(props);
    for (const sourceAccount of [ACCOUNT, OTHER]) bucket.grantDelivery({ ...grant, sourceAccount });
    return synthesized().of("aws_s3_bucket_policy")[0]!.config.policy as string;
  };
  const organization = { id: "o-exampleorgid" };
  const put = (policy: string, account: string, folder: string): Promise<boolean> =>
    mayService({
      policy: policy.replaceAll("$${", "${"),
      ...putObject(
        { account, region: "us-east-1", organizationId: organization.id },
        "v1",
        "org-log-archive",
        `AWSLogs/${folder}/log.gz`,
      ),
    });

  test.each<[string, Partial<BucketDestinationProps>, boolean]>([
    ["by default", {}, false],
    ["exact", { accountIsolation: "exact" }, false],
    ["variable", { accountIsolation: "variable" }, false],
    ["shared", { accountIsolation: "shared" }, true],
    ["by default under an organization", { organization }, true],
    ["exact under an organization", { organization, accountIsolation: "exact" }, false],
    ["variable under an organization", { organization, accountIsolation: "variable" }, false],
  ])("[E5] [E17] %s", async (_, props, mayNameOthers) => {
    const policy = policyOf(props);
    expect(await put(policy, ACCOUNT, ACCOUNT)).toBe(true);
    expect(await put(policy, OTHER, OTHER)).toBe(true);
    expect(await put(policy, ACCOUNT, OTHER)).toBe(mayNameOthers);
    expect(await put(policy, OTHER, ACCOUNT)).toBe(mayNameOthers);
    // An account that isn't listed is let in by its organization alone.
    const byOrganization = props.organization !== undefined && props.accountIsolation !== "exact";
    expect(await put(policy, "333344445555", "333344445555")).toBe(byOrganization);
  });

  test("under a guard by organization and account an account of another organization is refused", async () => {
    const policy = policyOf({ organization, accountIsolation: "exact" });
    const outside = { account: ACCOUNT, region: "us-east-1", organizationId: "o-somebodyelse" };
    const request = putObject(outside, "v1", "org-log-archive", `AWSLogs/${ACCOUNT}/log.gz`);
    expect(await mayService({ policy, ...request })).toBe(false);
  });

  test("the policy variable is literal for Terraform", () => {
    const policy = policyOf({ accountIsolation: "variable" });
    expect(policy).toContain("AWSLogs/$${aws:SourceAccount}/*");
    expect(policy).not.toMatch(/(^|[^$])\$\{/);
  });
});

describe("[E17] beyond 20 KiB synthesis fails with the numbers, how many accounts fit, and the choices", () => {
  const told = (count: number, props = {}): string => {
    const { bucket, stack } = created(props);
    const accounts = Array.from({ length: count }, (_, index) => String(100000000000 + index));
    for (const sourceAccount of accounts) bucket.grantDelivery({ ...grant, sourceAccount });
    return saidOf(stack);
  };

  test("as many accounts as it says do fit", () => {
    const sentence = told(60);
    expect(sentence).toMatch(
      /policy of bucket "org-log-archive" takes \d{5} bytes for 60 source accounts with accountIsolation exact; S3 allows 20480, which is enough for the first \d+ of them/,
    );
    expect(sentence).toMatch(
      /accountIsolation: variable \(\d{4} bytes\).*accountIsolation: shared.*\(\d{5} bytes\).*organizationId/s,
    );
    const fitting = Number(/the first (\d+)/.exec(sentence)![1]);
    expect(told(fitting)).toBe("");
    expect(told(fitting + 1)).not.toBe("");
    expect(told(60, { accountIsolation: "variable" })).toBe("");
  });

  test("an organization that is there is no choice", () => {
    const sentence = told(80, { organization: { id: "o-exampleorgid" }, accountIsolation: "exact" });
    expect(sentence).toMatch(/accountIsolation: variable \(\d+ bytes\), or accountIsolation: shared/);
    expect(sentence).not.toMatch(/organizationId in the fleet file/);
  });

  test("what wouldn't fit either is no choice", () => {
    const sentence = told(400);
    expect(sentence).toMatch(/for 400 source accounts/);
    expect(sentence).not.toMatch(/accountIsolation: shared/);
    expect(sentence).toMatch(/organizationId in the fleet file/);
    expect(told(400, { organization: { id: "o-exampleorgid" }, accountIsolation: "variable" })).toBe("");
  });
});

test.each([
  ["the first has none", {}, { organization: { id: "o-exampleorgid" } }],
  ["the second has none", { organization: { id: "o-exampleorgid" } }, {}],
  ["the second has an empty one", { organization: { id: "o-exampleorgid" } }, { organization: {} }],
  [
    "they are of two",
    { organization: { id: "o-exampleorgid" } },
    { organization: { paths: ["o-exampleorgid/r-ab12/*"] } },
  ],
])("[E7] a second destination of a bucket inherits no organization: %s", (_, first, second) => {
  const stack = stackIn();
  const props = { bucketName: "org-log-archive" };
  new BucketDestination(stack, "Audit", { ...props, ...first, prefix: "audit" });
  expect(
    problemsOf(() => BucketDestination.fromExisting(stack, "App", { ...props, ...second, prefix: "app" })),
  ).toEqual([expect.stringMatching(/is guarded by .* has one policy and one guard/)]);
});

test("[E6] an empty organization is none", () => {
  const { bucket, synthesized } = created({ organization: { id: undefined } });
  bucket.grantDelivery(grant);
  const { bucket: plain, synthesized: synthesizedPlain } = created();
  plain.grantDelivery(grant);
  const policy = synthesized().of("aws_s3_bucket_policy")[0]!.config.policy;
  expect(policy).toBe(synthesizedPlain().of("aws_s3_bucket_policy")[0]!.config.policy);
});

test("destinations of one bucket have one isolation", () => {
  const stack = stackIn();
  const props = { bucketName: "org-log-archive" };
  new BucketDestination(stack, "Audit", { ...props, prefix: "audit", accountIsolation: "variable" });
  expect(problemsOf(() => BucketDestination.fromExisting(stack, "App", { ...props, prefix: "app" }))).toEqual(
    [expect.stringMatching(/accountIsolation is exact, and variable on "workload\/Audit"/)],
  );
});

describe("[E10] keys that two accounts could write", () => {
  const told = (
    props: Pick<BucketDestinationProps, "organization" | "accountIsolation">,
    ...grants: readonly (Partial<GrantRequest> & { readonly prefix?: string })[]
  ): string => {
    const stack = stackIn();
    const buckets = new Map<string, BucketDestination>();
    for (const { prefix = "audit", ...request } of grants) {
      const common = { bucketName: "org-log-archive", prefix, ...props };
      const bucket =
        buckets.get(prefix) ??
        (buckets.size === 0
          ? new BucketDestination(stack, "Archive", common)
          : BucketDestination.fromExisting(stack, prefix.replace(/\//g, "-"), common));
      buckets.set(prefix, bucket);
      bucket.grantDelivery({ ...grant, logType: "bedrock-knowledge-base", ...request });
    }
    return saidOf(stack);
  };

  test.each([
    ["the defaults", {}],
    ["its own id first", { suffixPath: undefined }],
  ])("none with %s", (_, request) => {
    expect(told({}, request, { ...request, sourceAccount: OTHER })).toBe("");
  });

  test("a suffix that begins with dates or text is the folder of both", () => {
    for (const suffixPath of ["{yyyy}/{MM}/{dd}", "kb/{yyyy}"]) {
      const both = [{ suffixPath }, { suffixPath, sourceAccount: OTHER }];
      expect(told({}, ...both)).toMatch(
        /keeps accounts apart, and accounts 111122223333 and 222233334444 both write to keys like audit\/.*Begin suffixPath with the id of the source account/s,
      );
      expect(told({ accountIsolation: "variable" }, ...both)).toMatch(/keeps accounts apart/);
      expect(told({ accountIsolation: "shared" }, ...both)).toBe("");
      expect(told({}, { suffixPath }, { suffixPath })).toBe("");
    }
    const own = (account: string): object => ({
      sourceAccount: account,
      suffixPath: `${account}/{yyyy}`,
    });
    expect(told({}, own(ACCOUNT), own(OTHER))).toBe("");
  });

  test("a prefix inside of another's is refused where its keys may be the other account's", () => {
    const outer = { suffixPath: "{id}/{yyyy}" };
    const inner = { prefix: "audit/team", sourceAccount: OTHER };
    expect(told({ accountIsolation: "shared" }, outer, inner)).toMatch(/prefixes lie in each other, and/);
    for (const accountIsolation of ["exact", "variable", "shared"] as const)
      expect(told({ accountIsolation }, outer, inner)).toMatch(
        /account 111122223333 writes to keys like audit\/\*.*which may be those of account 222233334444: audit\/team\//,
      );
    expect(told({}, outer, { ...inner, sourceAccount: ACCOUNT })).toBe("");
    expect(told({}, {}, inner)).toBe("");
  });

  test("under an organization every account could write a folder that names none", () => {
    const organization = { id: "o-exampleorgid" };
    const request = { suffixPath: "kb/{yyyy}" };
    expect(told({ organization, accountIsolation: "variable" }, request)).toMatch(
      /which every account of the organization could write/,
    );
    expect(told({ organization, accountIsolation: "exact" }, request)).toBe("");
    expect(told({ organization }, request)).toBe("");
  });
});
