/**
 * The life of every row, through Terraform's own core: one life of each log type, many in one fleet, of which all are
 * changed alike at once. What each change may do is told by what it means, and AWS is asked where the sources log.
 */
import { allRows } from "../../../modules/catalog/table";
import { chosenLife, commonFleet } from "../../life/common-fleet";
import type { Life } from "../../life/lives";
import { LivingFleet } from "../life/living-fleet";
import { States } from "../life/states";
import { stepsOf } from "../life/steps";
import { describe, type Case, type Suite } from "../suite";

interface Living {
  readonly fleet: LivingFleet;
  readonly states: States;
}

/** What fleets live through, in this order. */
function steps(lives: () => readonly Life[]): { cases: Case[]; close: () => Promise<void> } {
  let living: LivingFleet | undefined;
  const step = stepsOf<Living>(async () => {
    living = await LivingFleet.begin();
    return { fleet: living, states: new States(commonFleet(lives())) };
  });
  const cases = [
    step("comes up at the first try", ({ fleet, states }) => fleet.become("add", states.first())),
    step("stays as it is when keys, deliveries and destinations change places", ({ fleet, states }) =>
      fleet.staysFor(states.reordered()),
    ),
    step("stays as it is when destinations and deliveries get other names", ({ fleet, states }) =>
      fleet.staysFor(states.renamed()),
    ),
    step("stays as it is when sources are spelled otherwise", ({ fleet, states }) =>
      fleet.staysFor(states.spelled()),
    ),
    step("[A1] takes a delivery of the same source before the first", ({ fleet, states }) =>
      fleet.become("add", states.withExtra()),
    ),
    step("[A1] stays as it is when deliveries of one source change places", ({ fleet, states }) =>
      fleet.staysFor(states.withExtraBehind()),
    ),
    step("[A1] loses the first of several deliveries of a source", ({ fleet, states }) =>
      fleet.become("remove", states.withoutFirst(), { backwards: true }),
    ),
    step("has it again instead of the other ones", ({ fleet, states }) =>
      fleet.become("change", states.first()),
    ),
    step("[A2] drops the first destination of each delivery", ({ fleet, states }) =>
      fleet.become("remove", states.withoutFirstDestination(), { backwards: true }),
    ),
    step("[A2] has it again", ({ fleet, states }) => fleet.become("add", states.first())),
    step("drops the last destination of each delivery", ({ fleet, states }) =>
      fleet.become("remove", states.withoutLastDestination(), { backwards: true }),
    ),
    step("[A3] [A4] has destinations leave the file", ({ fleet, states }) =>
      fleet.become("change", states.destinationsGone(), { backwards: true }),
    ),
    step("has all of them again", ({ fleet, states }) => fleet.become("change", states.first())),
    step("takes another account", ({ fleet, states }) => fleet.become("add", states.withAccount())),
    step("loses that account", ({ fleet, states }) =>
      fleet.become("remove", states.first(), { backwards: true }),
    ),
    step("switches off what logs, and keeps all else", ({ fleet, states }) =>
      fleet.become("off", states.switchedOff(), { backwards: true }),
    ),
    step("switches it on again", ({ fleet, states }) => fleet.become("change", states.first())),
    step("changes options", ({ fleet, states }) =>
      fleet.become("change", states.withOptions(0), { backwards: true }),
    ),
    step("changes options again", ({ fleet, states }) => fleet.become("change", states.withOptions(1))),
    step("has the options that it began with", ({ fleet, states }) => fleet.become("change", states.first())),
    step("loses deliveries", ({ fleet, states }) =>
      fleet.become("remove", states.removed(), { backwards: true }),
    ),
    step("goes down and leaves nothing behind", ({ fleet }) => fleet.goDown()),
  ];
  return { cases, close: async () => living?.end() };
}

function suiteOf(name: string, isOne: (life: Life) => boolean): Suite {
  const { cases, close } = steps(() => allRows().map(chosenLife).filter(isOne));
  return describe(`life, ${name}`, cases, { close, isFirst: true });
}

const isVended = ({ row }: Life): boolean => row.v2 !== undefined;

/** What main.ts runs. */
export const suites = [
  suiteOf("log types of delivery sources", isVended),
  suiteOf("log types of their services' own", (life) => !isVended(life)),
];
