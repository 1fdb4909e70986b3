import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { logTypeIds } from "../../modules/catalog/matrix";
import { loadFleet, parseFleet } from "../../modules/fleet/load";
import { FleetError, pathText } from "../../modules/fleet/problem";

const head = `accounts:
  archive: { id: "999988887777" }
  workload: { id: "111122223333" }
destinations:
  bucket: { type: s3, account: archive, region: us-east-1, bucketName: org-log-archive }
  group: { type: cloudwatch-logs, account: workload, region: us-east-1, logGroupName: /aws/vendedlogs/orders }
deliveries:
`;

function problemsOf(text: string): string[] {
  try {
    parseFleet(text, "fleet.yaml");
    return [];
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    return error.message.split("\n");
  }
}

describe("a fleet file that is wrong", () => {
  it("reports mistakes of all kinds at once, each with file, line, column and path", () => {
    const text = `backend: { type: locale }
accounts:
  archive: { id: 999988887777 }
destinations:
  bucket: { type: s3, account: archiv, region: us-east-1, bucketName: org-log-archive, encryption: aws-managed }
deliveries:
  - { logType: vpc-flow-log, account: archive, region: us-east-1, source: vpc-1, to: [bucket] }
  - { logType: waf, account: archive, region: useast, to: [buckett], sauce: x }
`;
    expect(problemsOf(text)).toEqual([
      "fleet.yaml:1:18 backend.type: names no known kind. Allowed: local, s3, cloud.",
      "fleet.yaml:3:18 accounts.archive.id: 999988887777 must be in quotes: as a number it would lose leading zeros.",
      'fleet.yaml:5:100 destinations.bucket.encryption: "aws-managed" is not allowed. Allowed: sse-s3, customer-managed, or a section of its own.',
      'fleet.yaml:8:47 deliveries[1].region: "useast" is not a region, such as us-east-1.',
      "fleet.yaml:8:77 deliveries[1].sauce: is not a key of this section.",
      'fleet.yaml:5:32 destinations.bucket.account: "archiv" is not an account of this file. Did you mean "archive"? There are: archive.',
      'fleet.yaml:7:16 deliveries[0].logType: "vpc-flow-log" is not a log type. Did you mean "vpc-flow-logs"? log-delivery matrix lists them.',
      'fleet.yaml:8:60 deliveries[1].to[0]: "buckett" is not a destination of this file. Did you mean "bucket"? There are: bucket.',
    ]);
  });

  it("refuses keys that have no effect on what exists, each at its place with the reason, and all at once", () => {
    const text = (bucket: string, deliveries = "deliveries: []"): string => `accounts:
  workload: { id: "111122223333" }
destinations:
  bucket:
    type: s3
    account: workload
    region: us-east-1
    bucketName: org-log-archive
    create: false
    versioned: true
    lifecycle: { expirationDays: 30 }
    forceDestroy: true
    protect: true
    adopt: true
    tags: { team: security }
    encryption: customer-managed
${bucket}
  group:
    type: cloudwatch-logs
    account: workload
    region: us-east-1
    logGroupName: /aws/vendedlogs/orders
    create: false
    retentionInDays: 30
    skipDestroy: true
    protect: true
    adopt: false
    tags: {}
    encryption:
      kmsKeyArn: arn:aws:kms:us-east-1:111122223333:key/k1
      existingPolicy: { Version: "2012-10-17", Statement: [] }
  stream:
    type: firehose
    account: workload
    region: us-east-1
    deliveryStreamName: siem
    keyPrefix: a/
    bufferingInterval: 60
    bufferingSize: 5
    compression: GZIP
    kmsKeyArn: arn:aws:kms:us-east-1:111122223333:key/k1
    extractMessages: true
    errorLogs: false
    protect: true
    tags: {}
${deliveries}
`;
    const places = (problems: readonly string[]): string[] =>
      problems.map((problem) => /^\S+ destinations\.(\S+):/.exec(problem)?.[1] ?? problem);
    const all = [
      ..."versioned lifecycle forceDestroy protect adopt tags encryption"
        .split(" ")
        .map((key) => `bucket.${key}`),
      ..."retentionInDays skipDestroy protect adopt tags encryption.existingPolicy"
        .split(" ")
        .map((key) => `group.${key}`),
      ..."keyPrefix bufferingInterval bufferingSize compression kmsKeyArn extractMessages errorLogs protect tags"
        .split(" ")
        .map((key) => `stream.${key}`),
    ];
    const problems = problemsOf(text(""));
    expect(places(problems)).toEqual(all);
    expect(problems[0]).toBe(
      "fleet.yaml:10:16 destinations.bucket.versioned: is for buckets that are made here, and create is false.",
    );
    expect(problems[6]).toMatch(/customer-managed makes a key, and create is false: name the key/);
    expect(problems[13]).toMatch(/is for streams that are made here: give bucket, or leave this out\./);
    // Also beside what the schema refuses.
    expect(places(problemsOf(text("", "deliveries: [{ sauce: x }]")))).toEqual(expect.arrayContaining(all));
  });

  it("takes on what exists the keys that have an effect there", () => {
    expect(
      problemsOf(`accounts:
  workload: { id: "111122223333" }
destinations:
  bucket: { type: s3, account: workload, region: us-east-1, bucketName: org-log-archive, create: false, prefix: audit, encryption: { kmsKeyArn: "arn:aws:kms:us-east-1:111122223333:key/k1", existingPolicy: { Version: "2012-10-17", Statement: [] } }, accessControlList: true, listBucket: true, existingPolicy: { Version: "2012-10-17", Statement: [] } }
  plain: { type: s3, account: workload, region: us-east-1, bucketName: org-logs, create: false, encryption: sse-s3, managePolicy: false }
  group: { type: cloudwatch-logs, account: workload, region: us-east-1, logGroupName: /aws/vendedlogs/a, create: false, encryption: { kmsKeyArn: "arn:aws:kms:us-east-1:111122223333:key/k1" }, logGroupClass: STANDARD, managePolicy: false }
  stream: { type: firehose, account: workload, region: us-east-1, deliveryStreamName: siem, fromSubscription: true }
deliveries: []
`),
    ).toEqual([]);
  });

  it("refuses statements to keep of a policy that its owner renders", () => {
    expect(
      problemsOf(`accounts:
  workload: { id: "111122223333" }
destinations:
  group: { type: cloudwatch-logs, account: workload, region: us-east-1, logGroupName: /aws/vendedlogs/a, managePolicy: false, existingPolicy: { Version: "2012-10-17", Statement: [] } }
deliveries: []
`),
    ).toEqual([
      expect.stringMatching(/destinations\.group\.existingPolicy: is for policies that are rendered here/),
    ]);
  });

  it.each([
    [
      "a destination that the matrix doesn't tick",
      "  - { logType: global-accelerator-flow-logs, account: workload, region: us-east-1, to: [group] }",
      /cannot be delivered to cloudwatch-logs: AWS's matrix allows s3/,
    ],
    [
      "a vended log type without its name",
      "  - { logType: vended, account: workload, region: us-east-1, source: 'arn:aws:amplify:us-east-1:111122223333:apps/a1', to: [bucket] }",
      /deliveries\[0\]: needs awsLogType: the log type as AWS names it/,
    ],
    [
      "AWS's name of a log type that a row has",
      "  - { logType: waf, awsLogType: WAF_LOGS, account: workload, region: us-east-1, source: x, to: [bucket] }",
      /deliveries\[0\]\.awsLogType: is for logType vended, and the log type is "waf"/,
    ],
    [
      "an option that the log type doesn't have",
      "  - { logType: vpc-flow-logs, account: workload, region: us-east-1, source: vpc-1, to: [bucket], options: { level: ALL } }",
      /deliveries\[0\]\.options\.level: is not a key of this section/,
    ],
    [
      "an option's value",
      "  - { logType: vpc-flow-logs, account: workload, region: us-east-1, source: vpc-1, to: [bucket], options: { trafficType: SOME } }",
      /"SOME" is not allowed\. Allowed: ACCEPT, REJECT, ALL/,
    ],
    [
      "a destination named twice",
      "  - { logType: vpc-flow-logs, account: workload, region: us-east-1, source: vpc-1, to: [bucket, bucket] }",
      /deliveries\[0\]\.to\[1\]: "bucket" is named twice/,
    ],
    [
      "two deliveries of one source",
      "  - { logType: vpc-flow-logs, account: workload, region: us-east-1, source: vpc-1, to: [bucket] }\n  - { logType: vpc-flow-logs, account: workload, region: us-east-1, source: vpc-1, to: [group] }",
      /deliveries\[1\]: has the log type and source of deliveries\[0\]/,
    ],
    [
      "no destination",
      "  - { logType: waf, account: workload, region: us-east-1, to: [] }",
      /deliveries\[0\]\.to/,
    ],
    ["YAML that is none", "  - { logType: waf, account: workload", /is not valid YAML/],
  ])("refuses %s", (_, deliveries, message) => {
    expect(problemsOf(head + deliveries).join("\n")).toMatch(message);
  });

  it("[B28] refuses the ARN of a source that is elsewhere than its delivery says, at the source's place", () => {
    const delivery = (logType: string, source: string, region = "us-east-1"): string =>
      `  - { logType: ${logType}, account: workload, region: ${region}, source: "${source}", to: [bucket] }\n`;
    const acl = "regional/webacl/shop/1";
    expect(
      problemsOf(
        head +
          delivery("waf", `arn:aws:wafv2:eu-west-1:444455556666:${acl}`) +
          delivery("waff", `arn:aws:wafv2:us-east-1:999988887777:${acl}`),
      ),
    ).toEqual([
      `fleet.yaml:8:67 deliveries[0].source: "arn:aws:wafv2:eu-west-1:444455556666:${acl}" is in eu-west-1, and its delivery in us-east-1. Give the region of what is logged.`,
      `fleet.yaml:8:67 deliveries[0].source: "arn:aws:wafv2:eu-west-1:444455556666:${acl}" is of account 444455556666, and its delivery of "workload", which is 111122223333. Give the account of what is logged.`,
      `fleet.yaml:9:68 deliveries[1].source: "arn:aws:wafv2:us-east-1:999988887777:${acl}" is of account 999988887777, and its delivery of "workload", which is 111122223333. Give the account of what is logged.`,
      expect.stringContaining('deliveries[1].logType: "waff" is not a log type.'),
    ]);
    // Without region or account in the ARN, or in the log type's own region, whatever the stack's.
    expect(
      problemsOf(
        head +
          delivery("waf", `arn:aws:wafv2:us-east-1:111122223333:${acl}`) +
          delivery("s3-server-access-logs", "arn:aws:s3:::orders") +
          delivery("route53-public-queries", "arn:aws:route53:::hostedzone/Z1", "eu-west-1").replace(
            "[bucket]",
            "[group]",
          ) +
          delivery("cloudfront-access-logs", "arn:aws:cloudfront::111122223333:distribution/E1", "eu-west-1"),
      ),
    ).toEqual([]);
  });

  it("refuses two accounts with one id, and a stream whose bucket is none", () => {
    const text = `accounts:
  one: { id: "111122223333" }
  two: { id: "111122223333" }
destinations:
  group: { type: cloudwatch-logs, account: one, region: us-east-1, logGroupName: /x }
  stream: { type: firehose, account: one, region: us-east-1, deliveryStreamName: siem, bucket: group }
  other: { type: firehose, account: one, region: us-east-1, deliveryStreamName: siem2, create: true }
deliveries: []
`;
    expect(problemsOf(text)).toEqual([
      'fleet.yaml:3:14 accounts.two.id: "111122223333" is the id of account "one" already.',
      'fleet.yaml:6:96 destinations.stream.bucket: "group" is of type cloudwatch-logs: a stream writes to an s3 destination.',
      "fleet.yaml:7:96 destinations.other.create: needs bucket: the s3 destination that the stream writes to.",
    ]);
  });

  it("names the file that isn't there", () => {
    expect(() => loadFleet("no-such.yaml")).toThrow(
      /^no-such\.yaml does not exist\. LOG_DELIVERY_CONFIG names the fleet file/,
    );
  });

  it("refuses any key that no section has", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^x[a-z]{3,8}$/), (key) => {
        expect(problemsOf(`${head.replace("accounts:", `${key}: 1\naccounts:`)}  []`)).toEqual([
          `fleet.yaml:1:${key.length + 3} ${key}: is not a key of this section.`,
        ]);
      }),
      { numRuns: 25 },
    );
  });

  it("finds the log type that was meant", () => {
    fc.assert(
      fc.property(fc.constantFrom(...logTypeIds.filter((id) => id.length > 6)), (id) => {
        const typo = `${id.slice(0, 3)}${id.slice(4)}`;
        const [problem] = problemsOf(
          `${head}  - { logType: ${typo}, account: workload, region: us-east-1, to: [bucket] }`,
        );
        expect(problem).toContain(`Did you mean "${id}"?`);
      }),
      { numRuns: 30 },
    );
  });
});

describe("existing policies", () => {
  const dir = mkdtempSync(join(tmpdir(), "fleet-"));
  const file = join(dir, "fleet.yaml");
  const fleet = (policy: string): string => `accounts: { archive: { id: "999988887777" } }
destinations:
  bucket: { type: s3, account: archive, region: us-east-1, bucketName: org-log-archive, existingPolicy: ${policy} }
deliveries: []
`;

  it("are read from a file beside the fleet file", () => {
    const policy = {
      Version: "2012-10-17",
      Statement: [{ Sid: "Mine", Effect: "Deny", Principal: "*", Action: "s3:DeleteObject", Resource: "*" }],
    };
    writeFileSync(join(dir, "policy.json"), JSON.stringify(policy));
    writeFileSync(file, fleet("policy.json"));
    expect(loadFleet(file).policies).toEqual({ "destinations.bucket.existingPolicy": policy });
  });

  it("name the file that can't be read, and what is wrong in one that can", () => {
    writeFileSync(
      join(dir, "broken.json"),
      JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Perhaps" }] }),
    );
    expect(() => parseFleet(fleet("missing.json"), file)).toThrow(/"missing\.json" can't be read as JSON/);
    expect(() => parseFleet(fleet("broken.json"), file)).toThrow(/broken\.json Statement\.0\.Effect/);
  });
});

describe("pathText", () => {
  it("reads like the file", () => expect(pathText(["deliveries", 2, "to", 0])).toBe("deliveries[2].to[0]"));
});
