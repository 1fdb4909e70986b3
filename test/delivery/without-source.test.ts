/**
 * A delivery without `source`, for every log type and destination: it prepares everything and outputs the arguments,
 * or it is refused with the reason; never a resource that Terraform refuses, never a crash. Judged by the provider's
 * bindings: which arguments they demand.
 */
import { Testing } from "cdktf";
import { LogDelivery, LogDeliveryError, type LogDeliveryProps, type LogTypeId } from "../../modules";
import { buildFleet, draftFleet } from "../../modules/fleet/build";
import { parseFleet } from "../../modules/fleet/load";
import { labelOf } from "../../modules/names/addresses";
import { FleetError } from "../../modules/fleet/problem";
import { read } from "../synthesized";
import { missingArguments } from "../terraform/schema/required";
import {
  cellOf,
  cellsWithoutSource,
  fleetOf,
  isRefused,
  titleOf,
  type CellWithoutSource,
} from "../without-source";

const titled = cellsWithoutSource.map((one) => [titleOf(one), one] as const);

describe.each(titled.filter(([, one]) => !isRefused(one)))("[B27] [G3] %s without source", (_, one) => {
  test("prepares everything, and outputs what is left to do", () => {
    const built = buildFleet(Testing.app(), parseFleet(fleetOf([one]), "fleet.yaml"));
    const [{ stack }] = built.stacks as [(typeof built.stacks)[number]];
    const { blocks, json } = read(Testing.synth(stack, true));
    expect(
      blocks
        .filter(({ type }) => !type.startsWith("data."))
        .flatMap(({ type, address, config }) =>
          missingArguments(type, config).map((name) => `${address}: ${name}`),
        ),
    ).toEqual([]);
    const outputs = json.output as Record<string, { value: unknown } | undefined>;
    const { enablement } = cellOf(one);
    if (enablement === "attribute")
      expect(Object.keys(outputs.d0_logs_arguments?.value ?? {})).not.toEqual([]);
    if (enablement === "manual") expect(outputs.d0_logs_command?.value).toMatch(/^aws /);
  });

  test("in a program whose types are bypassed, null is nothing, and what names nothing is refused", () => {
    expect(() => deliverTo(one, null)).not.toThrow();
    for (const given of [{}, [], 5]) {
      const error = errorOf(() => deliverTo(one, given));
      expect(error).toBeInstanceOf(LogDeliveryError);
      expect((error as LogDeliveryError).message).toContain(`The source of "${one.row.id}" is`);
    }
  });
});

describe.each(titled.filter(([, one]) => isRefused(one)))("[B27] [G3] %s without source", (_, one) => {
  const { id, source } = one.row;
  const reason = `"${id}" needs a source: ${source.noun}`;

  test("is refused at its entry, with the forms that a source has", () => {
    const error = errorOf(() => buildFleet(Testing.app(), parseFleet(fleetOf([one]), "fleet.yaml")));
    expect(error).toBeInstanceOf(FleetError);
    const { message } = error as FleetError;
    expect(message).toContain(`deliveries[0]: ${reason}`);
    if (source.id) expect(message).toContain(source.id.example);
    if (source.exampleArn) expect(message).toContain(source.exampleArn);
    for (const type of source.resources) expect(message).toContain(type);
  });

  test.each([
    ["nothing", undefined],
    ["null", null],
    ["an object that names nothing", {}],
    ["a list", []],
    ["a number", 5],
  ])("is refused in a program whose types are bypassed: %s", (_, given) => {
    const error = errorOf(() => deliverTo(one, given));
    expect(error).toBeInstanceOf(LogDeliveryError);
    const { noun } = source;
    expect((error as LogDeliveryError).message).toContain(
      given === undefined || given === null ? reason : `The source of "${id}" is ${noun}`,
    );
  });
});

test.each([undefined, null, {}, []])("[B27] vended without source is refused in a program: %p", (given) => {
  const [logs] = cellsWithoutSource;
  const vended = { ...logs!, row: { ...logs!.row, id: "vended" as LogTypeId } };
  const error = errorOf(() => deliverTo(vended, given, { awsLogType: "APPLICATION_LOGS" }, logs));
  expect(error).toBeInstanceOf(LogDeliveryError);
  expect((error as LogDeliveryError).message).toContain(
    '"vended" needs the ARN of its source, and none is given',
  );
});

test("[B27] the resources that are made without a source", () => {
  const alone = cellsWithoutSource.filter((one) => cellOf(one).enablement === "resource" && !isRefused(one));
  expect([...new Set(alone.map(({ row }) => row.id))].sort()).toEqual([
    "ec2-spot-data-feed",
    "iot-core",
    "ivs-chat",
  ]);
});

/** The cell's delivery of a program, beside the destinations that its fleet would have. */
function deliverTo(
  one: CellWithoutSource,
  source: unknown,
  more: object = {},
  like: CellWithoutSource = one,
): LogDelivery {
  const fleet = { ...(JSON.parse(fleetOf([like])) as object), deliveries: [] };
  const draft = draftFleet(Testing.app(), parseFleet(JSON.stringify(fleet), "fleet.yaml"));
  const { stack } = draft.stacks[0]!;
  const destinations = stack.node.findAll().filter((child) => labelOf(child).startsWith("d0-"));
  const props = {
    logType: one.row.id,
    source,
    destinations,
    options: one.options,
    allowEnded: true,
    ...more,
  };
  return new LogDelivery(stack, "InProgram", props as unknown as LogDeliveryProps<LogTypeId>);
}

function errorOf(make: () => unknown): unknown {
  try {
    make();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was refused.");
}
