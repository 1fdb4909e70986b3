/** Every row is well formed, whoever wrote it. */
import { cellKeys } from "../../modules/catalog/columns";
import type { Cell, LogTypeRow, S3Cell } from "../../modules/catalog/row";
import { editions, logTypeIds, type LogTypeId } from "../../modules/catalog/matrix";
import { rowOf } from "../../modules/catalog/table";
import { arnTemplatePattern } from "../../modules/policies/arn";

const isoDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const templateVariable = /\$\{[A-Za-z][A-Za-z0-9_]*\}/g;
/** Where a row links to: AWS's documentation and its pages about services that end. */
const awsPage = /^https:\/\/([a-z0-9-]+\.)*(aws\.amazon\.com|amazonaws\.com|aws)\//;
/** A test file of the Terraform provider, and a test in it. */
const acceptanceTest = /^internal\/service\/[a-z0-9]+\/[a-z0-9_]+_test\.go [tT]estAcc[A-Za-z0-9]+_\w+$/;

describe.each(logTypeIds)("%s", (id: LogTypeId) => {
  const load = (): LogTypeRow => rowOf(id);

  test("its id is its file's name", () => {
    expect(load().id).toBe(id);
  });

  test("it has cells for exactly the editions that list it", () => {
    const listed = (["2024", "current"] as const).filter((edition) => editions[edition].includes(id));
    expect(Object.keys(load().editions).sort()).toEqual(listed);
  });

  test("the pack serves every cell that an edition ticks", () => {
    const row = load();
    for (const page of Object.values(row.editions))
      for (const key of cellKeys)
        if (page[key]) expect([key, row.destinations[key]?.enablement]).not.toContain(undefined);
  });

  test("it has texts, links to AWS's pages, and evidence", () => {
    const row = load();
    for (const text of [row.service, row.label, row.source.noun, ...row.constraints.map(({ says }) => says)])
      expect(text.trim()).toMatch(/\S/);
    for (const { cite, lesson } of row.pitfalls) expect([cite.trim(), lesson.trim()]).not.toContain("");
    expect(row.links.length).toBeGreaterThan(0);
    for (const link of row.links) expect(link).toMatch(awsPage);
    expect(row.evidence.sources.length).toBeGreaterThan(0);
  });

  test("its evidence has an acceptance test of the provider for all that switches it on, or knows of none", () => {
    const row = load();
    const tests = row.evidence.acceptanceTests ?? {};
    const resources = new Set(cells(row).flatMap((cell) => cell.terraform?.resources ?? []));
    expect(Object.keys(tests).sort()).toEqual([...resources].sort());
    for (const test of Object.values(tests)) if (test !== null) expect(test).toMatch(acceptanceTest);
  });

  test("its dates are ISO dates, in order", () => {
    const { lifecycle } = load();
    const dates = [
      "since" in lifecycle ? lifecycle.since : undefined,
      "endsOn" in lifecycle ? lifecycle.endsOn : undefined,
    ].filter((date) => date !== undefined);
    for (const date of dates) {
      expect(date).toMatch(isoDate);
      expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
    }
    expect([...dates].sort()).toEqual(dates);
    if (lifecycle.state !== "active") expect(lifecycle.since).toMatch(isoDate);
  });

  test("its source's identifier and example match their patterns", () => {
    const { source } = load();
    if (source.id) expect(source.id.example).toMatch(new RegExp(source.id.pattern));
    if (source.id) expect(source.id.pattern).toMatch(/^\^.*\$$/);
    if (source.exampleArn) {
      expect(source.exampleArn).toMatch(/^arn:aws:/);
      const matching = source.arns.filter((template) =>
        arnTemplatePattern(template).test(source.exampleArn!),
      );
      expect(matching).not.toEqual([]);
      const account = source.exampleArn.split(":")[4];
      expect(["111122223333", "", "aws"]).toContain(account);
    }
    expect(source.exampleArn === undefined).toBe(source.arns.length === 0);
  });

  test("its templates have whole variables only, and start like what they name", () => {
    const row = load();
    const arns = [
      ...row.source.arns,
      ...(row.v2?.authorization ? row.v2.authorization.resources : []),
      ...(row.roles ?? []).flatMap((role) => [
        ...role.statements.flatMap((statement) => statement.resources),
        ...(role.trustSourceArn ? [role.trustSourceArn] : []),
      ]),
      ...row.deployer.flatMap((statement) => statement.resources),
      ...(row.destinations.cloudwatchLogs?.grant ? [row.destinations.cloudwatchLogs.grant.sourceArn] : []),
    ];
    for (const arn of arns)
      if (arn !== "*") expect(arn).toMatch(/^arn:(\$\{Partition\}|\*):[a-z0-9-]+:[^:]*:[^:]*:.+/);
    for (const text of [
      ...arns,
      ...s3Cells(row).flatMap((cell) => [cell.keyLayout, cell.hiveKeyLayout ?? ""]),
    ])
      expect(text.replace(templateVariable, "")).not.toMatch(/[${}]/);
  });

  test("its log groups' and buckets' names are possible, and its keys lie where the policies look", () => {
    const row = load();
    const naming = row.destinations.cloudwatchLogs?.logGroup.naming;
    const names = !naming
      ? []
      : naming.kind === "free"
        ? [naming.suggested]
        : naming.kind === "prefix"
          ? [naming.required]
          : naming.names;
    if (naming) expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name.replace(templateVariable, "x")).toMatch(/^[\w.\-/#]{1,512}$/);
    if (naming?.kind === "free") expect(naming.suggested).toMatch(/^\/aws[-/].*\/$/);
    for (const cell of s3Cells(row)) {
      expect(cell.keyLayout).not.toMatch(/^\//);
      if (cell.permission !== "native" && cell.authorisedBy === "resource-policy")
        expect(cell.keyLayout).toMatch(/^AWSLogs\/\$\{Account\}\//);
      if (cell.hiveKeyLayout) expect(cell.hiveKeyLayout).toMatch(/^AWSLogs\/aws-account-id=\$\{Account\}\//);
      if (cell.bucketNamePrefix) expect(cell.bucketNamePrefix).toMatch(/^[a-z0-9][a-z0-9.-]*$/);
    }
    const streamPrefix = row.destinations.firehose?.streamNamePrefix;
    if (streamPrefix) expect(streamPrefix).toMatch(/^[\w.-]+$/);
  });

  test("its cells agree with themselves", () => {
    const row = load();
    for (const cell of cells(row)) {
      expect(cell.terraform === undefined).toBe(
        cell.enablement === "automatic" || cell.enablement === "manual",
      );
      for (const resource of cell.terraform?.resources ?? []) expect(resource).toMatch(/^aws_[a-z0-9_]+$/);
      if (cell.enablement === "delivery") expect(cell.permission).toBe("v2");
      if (cell.authorisedBy === "service-linked-role") expect(cell.principal).toMatch(/^AWSServiceRoleFor/);
      else expect(cell.principal).toMatch(/^[a-z0-9.-]+\.(amazonaws\.com|amazon\.com)$|^[\w-]+$/);
    }
    const { firehose } = row.destinations;
    if (firehose) expect(firehose.needsTag).toBe(firehose.principal === "AWSServiceRoleForLogDelivery");
  });

  test("its roles are for cells that it has", () => {
    for (const role of load().roles ?? []) {
      expect(role.trustedBy).toMatch(/^[a-z0-9.-]+\.amazonaws\.com$/);
      expect(role.neededFor.length).toBeGreaterThan(0);
      for (const key of role.neededFor) expect(Object.keys(load().destinations)).toContain(key);
      expect(role.statements.length).toBeGreaterThan(0);
    }
  });

  test("V2 facts are there where a delivery is made, and lead to every destination", () => {
    const { v2, destinations, source } = load();
    const delivered = cellKeys.filter((key) => destinations[key]?.enablement === "delivery");
    expect(v2 === undefined).toBe(delivered.length === 0);
    if (!v2) return;
    for (const key of delivered)
      expect(v2.logTypes.filter((logType) => logType.formats[key])).not.toEqual([]);
    const names = v2.logTypes.map((logType) => logType.logType);
    // One log type may stand twice, for different kinds of sources.
    const kinds = v2.logTypes.flatMap(({ logType, arns }) =>
      (arns ?? source.arns).map((arn) => `${logType} ${arn}`),
    );
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const { arns } of v2.logTypes)
      expect(source.arns).toEqual(expect.arrayContaining([...(arns ?? [])]));
    for (const name of names) expect(name).toMatch(/^[A-Z0-9_]+$/);
    for (const name of v2.defaultLogTypes) expect(names).toContain(name);
    // A row that mixes deliveries with an attribute of the source holds one configuration and many deliveries.
    if (delivered.length === Object.keys(destinations).length) expect(source.configurations).toBe("many");
    for (const { formats, mandatoryFields, optionalFields } of v2.logTypes) {
      for (const key of Object.keys(formats)) expect(Object.keys(destinations)).toContain(key);
      expect(formats.cloudwatchLogs ?? []).not.toEqual(expect.arrayContaining(["parquet"]));
      expect(formats.cloudwatchLogs ?? []).not.toEqual(expect.arrayContaining(["w3c"]));
      expect([...(formats.cloudwatchLogs ?? []), ...(formats.s3 ?? [])]).not.toContain("raw");
      expect([...(formats.firehose ?? [])]).not.toEqual(expect.arrayContaining(["parquet"]));
      expect(formats.xray ?? []).toEqual([]);
      const fields = [...mandatoryFields, ...(optionalFields ?? [])];
      expect(new Set(fields).size).toBe(fields.length);
      // Limits of PutDelivery's recordFields in the Terraform provider.
      expect(fields.length).toBeLessThanOrEqual(128);
      for (const field of fields) expect(field.length).toBeLessThanOrEqual(64);
    }
    for (const variable of v2.suffixVariables ?? []) expect(variable).toMatch(/^\w+$/);
  });
});

test("only EKS capabilities, whose log types depend on their kind, have no default log type", () => {
  const without = logTypeIds.filter((id) => (rowOf(id) as LogTypeRow).v2?.defaultLogTypes.length === 0);
  expect(without).toEqual(["eks-capability-logs"]);
});

function cells(row: LogTypeRow): Cell[] {
  return [...cellKeys.map((key) => row.destinations[key]), row.alternatives?.s3].filter(
    (cell) => cell !== undefined,
  );
}

function s3Cells(row: LogTypeRow): S3Cell[] {
  return [row.destinations.s3, row.alternatives?.s3].filter((cell) => cell !== undefined);
}
