import {
  LogDelivery,
  LogGroupDestination,
  logTypeIds,
  type LogDeliveryProps,
  type LogTypeId,
} from "../../modules";
import { environmentOf } from "../../modules/destinations/environment";
import { addToRole } from "../../modules/services/service-role";
import { optionsSchemaOf } from "../../modules/services/schema-of-options";
import { Construct } from "constructs";
import { TerraformVariable, Testing } from "cdktf";
import { problemsOf, stackIn } from "../stacks";
import { synthesize } from "../synthesized";

const named = ["roleName", "instanceRoleName", "serviceRoleName"] as const;

/** Log types and their options that name a role. */
const cases = logTypeIds.flatMap((id) =>
  named
    .filter((option) => optionsSchemaOf(id).safeParse({ [option]: "Orders" }).success)
    .map((option) => [id, option] as const),
);

test("[H7] the log types whose options name roles were found", () => {
  expect(cases.map(([id]) => id)).toEqual(expect.arrayContaining(["glue-jobs", "step-functions", "ecs"]));
});

describe.each(cases)("[H7] %s: %s", (id, option) => {
  test.each(["arn:aws:iam::111122223333:role/Orders", "service-role/Orders", "*", "r".repeat(65), ""])(
    "%s is refused, with what is allowed",
    (name) => {
      const stack = stackIn();
      const logGroup = new LogGroupDestination(stack, "Group", { logGroupName: "/aws/vendedlogs/x" });
      const props = { logType: id, destinations: [logGroup], options: { [option]: name }, allowEnded: true };
      expect(
        problemsOf(() => new LogDelivery(stack, "Logs", props as unknown as LogDeliveryProps<LogTypeId>)),
      ).toContainEqual(
        expect.stringContaining(`${option} is "${name}". Statements are added to a role by its name`),
      );
    },
  );
});

test("[H7] a role's name that is known at apply only passes", () => {
  const stack = stackIn();
  const logGroup = new LogGroupDestination(stack, "Group", { logGroupName: "/aws/vendedlogs/states/x" });
  const roleName = new TerraformVariable(stack, "role", { type: "string" }).stringValue;
  new LogDelivery(stack, "Logs", {
    logType: "step-functions",
    destinations: [logGroup],
    options: { roleName },
  });
  expect(synthesize(stack).of("aws_iam_role_policy")[0]!.config.role).toBe("${var.role}");
});

test("[H7] [A5] names of policies in a user's role are IAM's, and differ by stack and by place", () => {
  const nameIn = (id: string, ...path: readonly string[]): string => {
    const stack = stackIn({ app: Testing.app(), id });
    const scope = path.reduce<Construct>((parent, child) => new Construct(parent, child), stack);
    addToRole({ scope, delivery: scope, environment: environmentOf(scope) }, "Orders", [
      { Effect: "Allow", Action: "logs:PutLogEvents", Resource: "*" },
    ]);
    return synthesize(stack).of("aws_iam_role_policy")[0]!.config.name as string;
  };
  const names = [
    nameIn("workload-us-east-1", "Logs"),
    nameIn("workload-eu-west-1", "Logs"),
    nameIn("workload-us-east-1", "Orders", "Logs"),
    nameIn("workload-us-east-1", "Orders-Logs"),
    nameIn("workload-us-east-1", "Übergroße Aufträge (neu)"),
    nameIn("workload-us-east-1", "x".repeat(200)),
    nameIn("workload-us-east-1", "x".repeat(201)),
  ];
  for (const name of names) expect(name).toMatch(/^log-delivery-[\w+=,.@-]{1,115}$/);
  expect(new Set(names).size).toBe(names.length);
});
