/**
 * The life of every row, through Terraform's own core: one life of each log type, many in one fleet, of which all are
 * changed alike at once. What each change may do is told by what it means, and AWS is asked where the sources log.
 */
import { allRows } from "../../../modules/catalog/table";
import { chosenLife, commonFleet } from "../../life/common-fleet";
import type { Life } from "../../life/lives";
import { canBeOff, subjects, type Delivered, type Subject } from "../life/attributes";
import { LivingFleet } from "../life/living-fleet";
import { LivingProgram } from "../life/living-program";
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
    step("has it again", ({ fleet, states }) => fleet.become("add", states.withExtraBehind())),
    step("loses the further ones", ({ fleet, states }) =>
      fleet.become("remove", states.first(), { backwards: true }),
    ),
    step("drops the last destination of each delivery", ({ fleet, states }) =>
      fleet.become("remove", states.withoutLastDestination(), { backwards: true }),
    ),
    step("[A2] has it again", ({ fleet, states }) => fleet.become("add", states.first())),
    step("[A2] drops the first destination of each delivery", ({ fleet, states }) =>
      fleet.become("remove", states.withoutFirstDestination(), { backwards: true }),
    ),
    step("[A3] [A4] has that destination leave the file", ({ fleet, states }) =>
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

function suiteOf(name: string, lives: () => readonly Life[]): Suite {
  const { cases, close } = steps(lives);
  return describe(name, cases, { close });
}

let chosen: readonly Life[] | undefined;

const chosenLives = (): readonly Life[] => (chosen ??= allRows().map(chosenLife));

const isVended = ({ row }: Life): boolean => row.v2 !== undefined;

/**
 * Updates of these don't send what is left out, and every plan shows it: whoever takes the delivery away leaves the off in
 * the source. See `keptByAws` in the provider's rules.
 */
const keepsOff: ReadonlySet<string> = new Set([
  "eventbridge-pipes",
  "mq-broker",
  "opensearch",
  "opensearch-ingestion",
]);

/** What sources whose logging is arguments of their own live through. */
function programSuite(): Suite {
  let living: LivingProgram | undefined;
  const step = stepsOf(async () => (living = await LivingProgram.begin(subjects())));
  const whole = ({ wanted }: Subject): Delivered => ({ wanted });
  const turned = ({ wanted }: Subject): Delivered => ({ wanted: [...wanted].reverse() });
  const without =
    (index: number) =>
    ({ wanted }: Subject): Delivered => ({
      wanted: wanted.length > 1 ? wanted.filter((each) => each !== wanted.at(index)) : wanted,
    });
  const off = (subject: Subject): Delivered => ({
    ...whole(subject),
    ...(canBeOff(subject) ? { enabled: false } : {}),
  });
  return describe(
    "log types of arguments",
    [
      step("come up at the first try", (program) => program.become("add", whole)),
      step("stay as they are when destinations change places", (program) => program.staysFor(turned)),
      step("[A8] drop their first destination", (program) => program.become("change", without(0))),
      step("have it again", (program) => program.become("change", whole)),
      step("[A8] drop their last destination", (program) => program.become("change", without(-1))),
      step("[A8] are switched off", (program) => program.become("change", off)),
      step("are switched on again", (program) => program.become("change", whole)),
      step("[A8] are switched off before they go", (program) => program.become("change", off)),
      step("[A8] go, and log nowhere", (program) =>
        program.become("forget", (subject) =>
          canBeOff(subject) && !keepsOff.has(subject.row.id) ? undefined : off(subject),
        ),
      ),
    ],
    { close: async () => living?.end() },
  );
}

/** Cases of lives that go on beside each other: those of one wait for each other. */
function together(...lives: readonly Suite[]): Suite {
  const length = Math.max(...lives.map(({ cases }) => cases.length));
  const turns = Array.from({ length }, (_, turn) =>
    lives.flatMap(({ name, cases }) => {
      const one = cases[turn];
      return one ? [{ ...one, name: `${name}, ${one.name}` }] : [];
    }),
  );
  const close = async (): Promise<void> => void (await Promise.all(lives.map((life) => life.close?.())));
  return describe("life", turns.flat(), { close, isFirst: true });
}

/** Each log type of a delivery source is a source and deliveries of its own, and they are alike: two are enough. */
const LOG_TYPES = 2;

/** Every second of those that are written by delivery sources: they are alike, and half as many take a third of the time. */
function vendedLives(half: 0 | 1): readonly Life[] {
  return chosenLives()
    .filter(isVended)
    .filter((_, turn) => turn % 2 === half)
    .map((life, turn) => fewerLogTypes(turn % 2 === 0 ? life : { ...life, neighbour: undefined }));
}

function fewerLogTypes(life: Life): Life {
  const logTypes = life.row.v2!.defaultLogTypes;
  if (logTypes.length <= LOG_TYPES) return life;
  const options = { ...life.main.options, logTypes: logTypes.slice(0, LOG_TYPES) };
  const few = <D extends Life["extra"]>(delivery: D): D => delivery && { ...delivery, options };
  return {
    ...life,
    main: few(life.main),
    extra: few(life.extra),
    off: few(life.off),
    neighbour: few(life.neighbour),
  };
}

/** What main.ts runs. */
export const suites = [
  together(
    suiteOf("log types of delivery sources", () => vendedLives(0)),
    suiteOf("more log types of delivery sources", () => vendedLives(1)),
    suiteOf("log types of their services' own", () => chosenLives().filter((life) => !isVended(life))),
    programSuite(),
  ),
];
