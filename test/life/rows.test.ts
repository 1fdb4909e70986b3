/**
 * The life of every row: whatever is added, removed, reordered, renamed or spelled otherwise in a fleet file, what stays
 * the same at AWS keeps its address. For each log type and kind of destination, by comparing what is synthesized; the
 * covering set that goes through Terraform's own core is in `test/terraform/cases/life.ts`.
 */
import { allRows } from "../../modules/catalog/table";
import { livesOf, type Life } from "./lives";
import type { State } from "./state";
import { switchedOff, transitionsOf, type Transition } from "./transitions";
import { forget, remembered, wrongWith } from "./wrong";

/** What switches logging on, by itself or for what carries it. */
const switches =
  /^aws_(cloudwatch_log_(delivery|delivery_source|delivery_destination|delivery_destination_policy|subscription_filter)|iam_role|iam_role_policy|flow_log|route53_.+|spot_.+|.+_(logging|logging_configuration|logging_options|log_delivery_configuration|access_log_subscription|data_protection_policy))$/;

/** What goes or changes when a delivery is switched off, and should stay: the destinations and all that lets write to them. */
function lostWhenOff({ before, after }: Transition): string[] {
  const [on, off] = [before, after].map((fleet) => remembered(fleet) as State);
  const left = new Map(off!.things.map(({ address, content }) => [address, content]));
  return on!.things
    .filter(({ type, address, content }) => !switches.test(type) && left.get(address) !== content)
    .map(({ address }) => `${address} doesn't stay`);
}

/** Rows of which nothing can be switched off: AWS writes by itself, or takes no setting back. */
const withoutOff = ["cloudhsm-audit", "evidently", "macie", "sagemaker-events", "sagemaker-worker-events"];

describe.each(allRows().map((row) => ({ id: row.id, row })))("$id", ({ row }) => {
  let lives: readonly Life[];
  beforeAll(() => (lives = livesOf(row)));
  afterAll(forget);

  test("keeps the addresses of what stays when its file changes", () => {
    const wrong = lives.flatMap((life) =>
      transitionsOf(life).flatMap((change) =>
        wrongWith(change).map((problem) => `${life.name}: ${change.name}: ${problem}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("is switched off alone: its grants and destinations stay", () => {
    expect(lives.every(({ off }) => off === undefined)).toBe(withoutOff.includes(row.id));
    const lost = lives.flatMap((life) =>
      transitionsOf(life)
        .filter(({ name }) => name === switchedOff)
        .flatMap((change) => lostWhenOff(change).map((line) => `${life.name}: ${line}`)),
    );
    expect(lost).toEqual([]);
  });
});
