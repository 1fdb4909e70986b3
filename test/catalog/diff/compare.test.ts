/** Each kind of difference is found, explained by what names it, and counted: on lists made up for it. */
import type { CatalogActions, CatalogLogType } from "./catalog";
import { compareActions } from "./compare-actions";
import { compareLogTypes } from "./compare-log-types";
import { judge, type Difference, type Exception } from "./difference";
import { countLine, fates, problems } from "./report";
import type { AwsLogType } from "./spec";

const arn = (resource: string) => `arn:\${Partition}:orders:\${Region}:\${Account}:${resource}`;

const aws: AwsLogType = {
  type: "AWS::Orders::Desk",
  arns: [arn("desk/${DeskId}")],
  logType: "DESK_LOGS",
  formats: { s3: ["json", "parquet"], cloudwatchLogs: ["json"] },
  mandatoryFields: ["time"],
  optionalFields: ["customer"],
};

/** The row that agrees with it; its variable has another name, which is none of AWS's business. */
const row: CatalogLogType = {
  row: "desk-logs",
  types: ["AWS::Orders::Desk"],
  arns: [arn("desk/${Name}")],
  logType: "DESK_LOGS",
  formats: aws.formats,
  mandatoryFields: ["time"],
  optionalFields: ["customer"],
};

const traces: AwsLogType = { ...aws, logType: "TRACES", formats: { xray: [] } };

const told = (differences: readonly Difference[]) =>
  differences.map(({ change, about, place }) => [change, about, place]);
const differences = (here: Partial<CatalogLogType>, there: Partial<AwsLogType> = {}) =>
  told(compareLogTypes([{ ...aws, ...there }], [{ ...row, ...here }]).differences);

const place = { type: aws.type, logType: aws.logType };
const placeInRow = { row: row.row, ...place };

describe("log types", () => {
  test("nothing differs where nothing differs", () => {
    expect(differences({})).toEqual([]);
    expect(differences({ formats: { s3: ["parquet", "json"], cloudwatchLogs: ["json"] } })).toEqual([]);
  });

  test("new: no row has the log type", () => {
    expect(differences({ logType: "OTHER_LOGS" })).toEqual([
      ["new", "log type", place],
      ["gone", "log type", { row: "desk-logs", logType: "OTHER_LOGS" }],
      ["gone", "field list", { row: "desk-logs", logType: "OTHER_LOGS" }],
    ]);
  });

  test("new: the row takes another source; the rest is compared all the same", () => {
    expect(differences({ arns: [arn("shop/${Name}")], mandatoryFields: [] })).toEqual([
      ["new", "source", place],
      ["changed", "field", { ...placeInRow, field: "time" }],
    ]);
    expect(differences({ arns: [arn("shop/${Name}")] }, { arns: [] })).toEqual([]);
  });

  test("changed: destinations and formats that the row lacks", () => {
    expect(differences({ formats: { s3: ["json"] } })).toEqual([
      ["changed", "format", { ...place, destination: "s3", format: "parquet" }],
      ["changed", "destination", { ...place, destination: "cloudwatchLogs" }],
    ]);
  });

  test("changed: fields", () => {
    expect(differences({ mandatoryFields: ["customer"], optionalFields: ["till"] })).toEqual([
      ["changed", "field", { ...placeInRow, field: "time" }],
      ["gone", "field", { ...placeInRow, field: "till" }],
      ["changed", "mandatory field", { ...placeInRow, field: "customer" }],
    ]);
    expect(differences({ mandatoryFields: [], optionalFields: ["customer", "time"] })).toEqual([
      ["changed", "mandatory field", { ...placeInRow, field: "time" }],
    ]);
    expect(differences({ optionalFields: null })).toEqual([["changed", "field list", placeInRow]]);
  });

  test("gone: destinations and formats that the row claims", () => {
    const formats = { s3: ["json", "parquet", "w3c"], cloudwatchLogs: ["json"], firehose: ["raw"] };
    expect(differences({ formats })).toEqual([
      ["gone", "format", { ...placeInRow, destination: "s3", format: "w3c" }],
      ["gone", "destination", { ...placeInRow, destination: "firehose" }],
    ]);
  });

  test("gone: types that AWS's list lacks, and rows without one", () => {
    expect(differences({ types: [...row.types, "AWS::Orders::Shop"] })).toEqual([
      ["gone", "type", { row: "desk-logs", type: "AWS::Orders::Shop" }],
    ]);
    expect(differences({ types: [], optionalFields: null })).toEqual([
      ["new", "log type", place],
      ["gone", "row", { row: "desk-logs" }],
    ]);
  });

  test("[D4] a log type that sources of a row have differently is compared source by source", () => {
    const shop: AwsLogType = {
      ...aws,
      type: "AWS::Orders::Shop",
      arns: [arn("shop/${Id}")],
      optionalFields: [],
    };
    const both = { ...row, types: [aws.type, shop.type], arns: [...row.arns, ...shop.arns] };
    expect(told(compareLogTypes([aws, shop], [both]).differences)).toEqual([
      ["gone", "field", { ...placeInRow, type: shop.type, field: "customer" }],
    ]);
    // A log type that one of them alone has isn't the other's.
    expect(told(compareLogTypes([aws, { ...shop, logType: "TRACES" }], [both]).differences)).toEqual([
      ["new", "log type", { type: shop.type, logType: "TRACES" }],
      ["gone", "log type", { ...placeInRow, type: shop.type }],
    ]);
    const apart = [
      { ...both, arns: row.arns },
      { ...both, arns: shop.arns, optionalFields: [] },
    ];
    expect(compareLogTypes([aws, shop], apart).differences).toEqual([]);
  });
});

describe("actions", () => {
  const vending = { action: "orders:AllowVendedLogDeliveryForResource", resources: [arn("desk/${DeskId}")] };
  const asking: CatalogActions = {
    row: "desk-logs",
    actions: [vending.action],
    vending: { action: vending.action, resources: [arn("desk/${Name}")] },
  };
  const known = new Set([vending.action]);

  test("nothing differs where nothing differs", () => {
    expect(compareActions([vending], known, [asking])).toEqual([]);
    const everywhere = { ...asking, vending: { ...asking.vending!, resources: ["*"] } };
    expect(compareActions([{ ...vending, resources: [] }], known, [everywhere])).toEqual([]);
  });

  test("new: an action, and a resource of one, that no row asks for", () => {
    const { action } = vending;
    expect(told(compareActions([vending], known, []))).toEqual([["new", "action", { action }]]);
    const more = { ...vending, resources: [...vending.resources, arn("shop/${Id}")] };
    expect(told(compareActions([more], known, [asking]))).toEqual([
      ["new", "resource", { action, resource: arn("shop/${Id}") }],
    ]);
  });

  test("gone: an action that doesn't exist, and a resource that AWS doesn't name", () => {
    const { action } = vending;
    const invented = { ...asking, actions: [action, "orders:Invent"] };
    expect(told(compareActions([vending], known, [invented]))).toEqual([
      ["gone", "action", { row: "desk-logs", action: "orders:Invent" }],
    ]);
    expect(told(compareActions([{ ...vending, resources: [] }], known, [asking]))).toEqual([
      ["gone", "resource", { row: "desk-logs", action, resource: arn("desk/${Name}") }],
    ]);
  });
});

describe("explanations", () => {
  const refusal: Exception = {
    change: "changed",
    about: "format",
    at: { type: aws.type, format: "parquet" },
    reason: "Nobody reads it.",
    source: "https://docs.aws.amazon.com/orders/",
  };
  const lacking = { ...row, formats: { s3: ["json"] } };
  const report = (refusals: readonly Exception[], exceptions: readonly Exception[] = []) => {
    const { differences, deliverables } = compareLogTypes([aws, traces], [lacking]);
    return { verdict: judge(differences, refusals, exceptions), deliverables };
  };

  test("what nothing explains is told, and missing", () => {
    const open = report([]);
    expect(problems(open.verdict)).toEqual([
      "New at AWS: the pack can't deliver it (1)",
      "  AWS::Orders::Desk TRACES is in no row.",
      "Changed: AWS's data differ from the row (2)",
      '  AWS::Orders::Desk DESK_LOGS goes to s3 as parquet; row "desk-logs" has json.',
      '  AWS::Orders::Desk DESK_LOGS goes to cloudwatchLogs; row "desk-logs" makes no delivery to it.',
    ]);
    expect(countLine(open)).toBe(
      "1 resource types, 2 log types, 3 destinations, 4 formats: 1 delivered, 0 refused, 3 missing.",
    );
  });

  test("a refusal explains and is counted; an exception explains and takes nothing from anybody", () => {
    const cloudwatchLogs = {
      ...refusal,
      about: "destination",
      at: { destination: "cloudwatchLogs" },
    } as const;
    const noTraces = { ...refusal, change: "new", about: "log type", at: { logType: "TRACES" } } as const;
    const explained = report([refusal, noTraces], [cloudwatchLogs]);
    expect(problems(explained.verdict)).toEqual([]);
    expect(fates(explained)).toEqual({ delivered: 2, refused: 2, missing: 0 });
  });

  test("what nothing needs any longer is told, value by value", () => {
    const several = { ...refusal, at: { ...refusal.at, format: ["parquet", "w3c"] } };
    expect(problems(judge(compareLogTypes([aws], [lacking]).differences, [several], [])).slice(-2)).toEqual([
      "Needless: nothing differs there any longer, so take these exceptions away (1)",
      "  changed format AWS::Orders::Desk w3c: Nobody reads it.",
    ]);
  });

  test("an exception of another kind, or of another place, explains nothing", () => {
    const gone = { ...refusal, change: "gone" } as const;
    const elsewhere = { ...refusal, at: { ...refusal.at, destination: "firehose" } } as const;
    const verdict = judge(compareLogTypes([aws], [lacking]).differences, [gone], [elsewhere]);
    expect(verdict.unexplained).toHaveLength(2);
    expect(verdict.needless).toHaveLength(2);
  });
});
