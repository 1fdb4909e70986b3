import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformStack, Testing } from "cdktf";
import { join, resolve } from "node:path";
import { DeployerPolicy, declareEnvironment, type DeployerPolicyProps } from "../../modules";
import { permissionsOfFile } from "../../modules/permissions/permissions-of-file";
import type { PolicyDocument } from "../../modules/policies/document";

const fleetFile = resolve(__dirname, "../../log-delivery.yaml");

function synth(props: DeployerPolicyProps, accountId = "111122223333") {
  const stack = new TerraformStack(Testing.app(), "identity");
  new AwsProvider(stack, "aws", { region: "us-east-1" });
  declareEnvironment(stack, { accountId, region: "us-east-1" });
  const construct = new DeployerPolicy(stack, "Deployer", props);
  const json = JSON.parse(Testing.synth(stack, true)) as {
    resource: Record<string, Record<string, Record<string, string>>>;
  };
  const of = (type: string) =>
    Object.values(json.resource[type] ?? {}).sort((a, b) => ((a.name ?? "") < (b.name ?? "") ? -1 : 1));
  return { construct, of };
}

test("a fleet file: the policies of the stack's account, attached to a role", () => {
  const { construct, of } = synth({ fleetFile, roleName: "LogDeliveryDeployer", tags: { team: "logs" } });
  const expected = permissionsOfFile(fleetFile).find(({ id }) => id === "111122223333")!.policies;
  expect(expected.length).toBeGreaterThan(1);
  expect(construct.documents).toEqual(expected);
  const policies = of("aws_iam_policy");
  expect(policies.map(({ name }) => name)).toEqual(
    expected.map((_, index) =>
      index === 0 ? "log-delivery-deployer" : `log-delivery-deployer-${index + 1}`,
    ),
  );
  expect(policies.map(({ policy }) => JSON.parse(policy!) as PolicyDocument)).toEqual(expected);
  expect(policies[0]).toMatchObject({ tags: { team: "logs" } });
  const attachments = of("aws_iam_role_policy_attachment");
  expect(attachments).toHaveLength(expected.length);
  for (const attachment of attachments) {
    expect(attachment.role).toBe("LogDeliveryDeployer");
    expect(attachment.policy_arn).toMatch(/^\$\{aws_iam_policy\..*\.arn\}$/);
  }
});

test("another account of the file, by its name, and the consoles", () => {
  const { construct } = synth({ fleetFile, account: "archive", console: true });
  const [expected] = permissionsOfFile(fleetFile, { account: "archive", console: true });
  expect(construct.documents).toEqual(expected!.policies);
  expect(JSON.stringify(construct.documents)).toContain("s3:CreateBucket");
});

test("documents of one's own", () => {
  const document: PolicyDocument = {
    Version: "2012-10-17",
    Statement: [{ Sid: "Own", Effect: "Allow", Action: "logs:GetDelivery", Resource: "*" }],
  };
  const { of } = synth({ documents: [document], name: "own", path: "/logs/" });
  expect(of("aws_iam_policy")).toMatchObject([{ name: "own", path: "/logs/" }]);
  expect(JSON.parse(of("aws_iam_policy")[0]!.policy!)).toEqual(document);
  expect(of("aws_iam_role_policy_attachment")).toEqual([]);
});

test.each<[string, DeployerPolicyProps, string | undefined, RegExp]>([
  [
    "an account that the file lacks",
    { fleetFile, account: "arkive" },
    undefined,
    /account "arkive" is not in the fleet file, which has archive \(999988887777\), workload/,
  ],
  [
    "a stack in none of the file's accounts",
    { fleetFile },
    "123456789012",
    /This stack's account 123456789012 is not in the fleet file/,
  ],
  ["a file that isn't there", { fleetFile: join("no", "such.yaml") }, undefined, /does not exist/],
  [
    "a document that is too large",
    {
      documents: [
        { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "a".repeat(7000), Resource: "*" }] },
      ],
    },
    undefined,
    /documents\[0\] takes \d+ characters; IAM allows a managed policy 6144/,
  ],
])("refuses %s", (_, props, account, message) => {
  expect(() => synth(props, account)).toThrow(message);
});
