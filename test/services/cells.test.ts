/**
 * Every cell that the 2024 edition of AWS's matrix ticks, from the table: the cell's example is synthesized, and what
 * comes out must switch logging on, in the right order, with permissions that let the service in and nobody else.
 */
import { Testing } from "cdktf";
import { ACCOUNT, REGION, buildExample } from "../../examples/setting";
import { LogDeliveryError } from "../../modules";
import type { Cell, CellKey, CloudwatchLogsCell, LogTypeRow, S3Cell } from "../../modules/catalog/row";
import type { LogTypeId } from "../../modules/catalog/matrix";
import { rowsOf } from "../../modules/catalog/table";
import {
  askBucket,
  assumeRole,
  mayIdentity,
  mayService,
  putLogEvents,
  putObject,
  useKey,
  type DeliveryOrigin,
} from "../iam";
import {
  applied,
  disabledParts,
  emptyParts,
  strings,
  synthesize,
  type Block,
  type Synthesized,
} from "../synthesized";

const COLUMNS = ["cloudwatchLogs", "s3", "firehose"] as const;
type Column = (typeof COLUMNS)[number];

interface Case {
  readonly row: LogTypeRow;
  readonly column: Column;
}

const cases: readonly Case[] = rowsOf("2024").flatMap((row) =>
  COLUMNS.filter((column) => row.editions["2024"]![column] !== null).map((column) => ({ row, column })),
);
const passed = new Set<string>();
const markOf = ({ row, column }: Case): string => `${row.id} ${column}`;

test("the edition ticks a hundred cells of 59 log types", () => {
  expect(cases).toHaveLength(100);
  expect(rowsOf("2024")).toHaveLength(59);
});

describe.each(cases.map((one) => [one.row.id, one.column, one] as const))("%s to %s", (_id, _column, one) => {
  test("works", async () => {
    const built = build(one.row, [one.column]);
    await check(built, one.column);
    passed.add(markOf(one));
  });
});

describe("all destinations of a log type at once", () => {
  const several = rowsOf("2024").filter((row) => columnsOf(row).length > 1);

  test.each(several.map((row) => [row.id, row] as const))("%s", async (_id, row) => {
    const columns = columnsOf(row);
    if ((row.source.maxDestinations ?? Infinity) < columns.length) {
      expect(() => build(row, columns)).toThrow(LogDeliveryError);
      return;
    }
    const built = build(row, columns);
    for (const column of columns) await check(built, column);
  });
});

afterAll(() => {
  const head = `${"log type".padEnd(30)}${"CloudWatch Logs".padEnd(17)}${"S3".padEnd(4)}Firehose`;
  const lines = rowsOf("2024").map((row) => {
    const mark = (column: Column): string => {
      if (row.editions["2024"]![column] === null) return " ";
      return passed.has(markOf({ row, column })) ? "✓" : "✗";
    };
    return `${row.id.padEnd(30)}${mark("cloudwatchLogs").padEnd(17)}${mark("s3").padEnd(4)}${mark("firehose")}`;
  });
  process.stdout.write(`\n${head}\n${lines.join("\n")}\n${passed.size} of ${cases.length} cells\n`);
});

function columnsOf(row: LogTypeRow): Column[] {
  return COLUMNS.filter((column) => row.editions["2024"]![column] !== null);
}

interface Built {
  readonly row: LogTypeRow;
  readonly stack: Synthesized;
  /** Path of the `LogDelivery`. */
  readonly path: string;
  readonly command?: string;
  readonly columns: readonly CellKey[];
}

function build(row: LogTypeRow, columns: readonly Column[]): Built {
  const { stack, delivery } = buildExample(Testing.app(), row.id as LogTypeId, columns);
  expect(delivery.row.id).toBe(row.id);
  return { row, stack: synthesize(stack), path: delivery.node.path, command: delivery.command, columns };
}

async function check(built: Built, column: Column): Promise<void> {
  const { row, stack } = built;
  const cell = row.destinations[column] as Cell | undefined;
  if (!cell) throw new Error(`Row "${row.id}" has no facts for ${column}.`);
  expect(stack.text).not.toContain("TfToken[");
  checkTidiness(built);
  const enabling = enablingBlocks(built, cell);
  checkSwitch(built, column, cell, enabling);
  await checkPermissions(built, column, cell, enabling);
}

/** Nothing that would be a difference for ever. */
function checkTidiness({ row, stack }: Built): void {
  for (const block of stack.blocks) {
    // A web ACL's default action is chosen by an empty block: that is the API's own form.
    const empty = emptyParts(block.config).filter(
      (path) => !(block.type === "aws_wafv2_web_acl" && /^default_action(\.\d+)?\.(allow|block)$/.test(path)),
    );
    expect([block.address, empty]).toEqual([block.address, []]);
    // AWS answers with all three, on or off (hashicorp/terraform-provider-aws, flattenVerifiedAccessInstanceAccessLogs).
    const isReadBack = block.type === "aws_verifiedaccess_instance_logging_configuration";
    if (!row.source.resources.includes(block.type) && !isReadBack)
      expect([block.address, disabledParts(block.config)]).toEqual([block.address, []]);
  }
  for (const block of stack.of(...row.source.resources)) {
    const logging = Object.fromEntries(
      Object.entries(block.config).filter(([key]) => /log|data_delivery|setting|configuration/.test(key)),
    );
    expect([block.address, disabledParts(logging)]).toEqual([block.address, []]);
  }
}

/** The blocks by which the cell is switched on; empty for `automatic` and `manual`. */
function enablingBlocks({ row, stack }: Built, cell: Cell): Block[] {
  if (cell.enablement === "automatic" || cell.enablement === "manual") {
    expect([row.id, cell.terraform]).toEqual([row.id, undefined]);
    return [];
  }
  const types = cell.terraform!.resources;
  const found = stack.of(...types);
  const missing = types.filter((type) => !found.some((block) => block.type === type));
  // A source can be one of several types; everything else that a cell names is made together.
  if (cell.enablement === "attribute") expect([types, found.length > 0]).toEqual([types, true]);
  else expect(missing).toEqual([]);
  const argument = cell.terraform!.argument;
  if (argument === undefined || cell.enablement !== "attribute") return found;
  const set = found.filter((block) => argumentPaths(argument).some((path) => valueAt(block.config, path)));
  expect([argument, set.length > 0]).toEqual([argument, true]);
  return set;
}

/** Log groups that logs are delivered to: not those to which Firehose reports its errors. */
function logGroupsOf(stack: Synthesized): Block[] {
  return stack
    .of("aws_cloudwatch_log_group")
    .filter((group) => !(group.config.name as string).startsWith("/aws/kinesisfirehose/"));
}

function checkSwitch(built: Built, column: Column, cell: Cell, enabling: readonly Block[]): void {
  const { row, stack, command } = built;
  const groups = logGroupsOf(stack);
  if (column === "cloudwatchLogs") {
    const { naming } = (cell as CloudwatchLogsCell).logGroup;
    // What the service makes together with the source would collide with a group of ours.
    const ours = naming.kind !== "fixed" || naming.madeWithSource !== true;
    expect(groups.map((group) => group.config.retention_in_days)).toEqual(ours ? [90] : []);
  }
  if (cell.enablement === "manual") {
    expect(command).toMatch(/^aws [a-z0-9-]+ [a-z-]+ /);
    if ((cell as CloudwatchLogsCell).logGroup.reference !== "none")
      expect(command).toContain(groups[0]!.config.name as string);
  }
  const argument = cell.terraform?.argument;
  if (argument !== undefined) {
    const found = enabling.filter((block) =>
      argumentPaths(argument).some((path) => valueAt(block.config, path)),
    );
    expect([argument, found.length > 0]).toEqual([argument, true]);
  }
  const names = namesOfDestination(built, column, cell);
  if (names.length > 0 && enabling.length > 0) {
    const said = enabling.flatMap((block) => strings(block.config)).map(applied);
    expect([row.id, names, names.some((name) => said.some((text) => text === name))]).toEqual([
      row.id,
      names,
      true,
    ]);
  }
}

/** `a.b, c` and `{x,y}_z` and `log_config (GraphQL API)`: the paths that an argument column names. */
function argumentPaths(argument: string): string[][] {
  return argument
    .split(/,\s+/)
    .map((part) => part.replace(/\s*\(.*\)$/, ""))
    .flatMap(expand)
    .map((path) => path.split("."));
}

function expand(text: string): string[] {
  const braces = /\{([^}]*)\}/.exec(text);
  if (!braces) return [text];
  return braces[1]!.split(",").flatMap((choice) => expand(text.replace(braces[0], choice)));
}

function valueAt(value: unknown, [head, ...rest]: readonly string[]): boolean {
  if (Array.isArray(value))
    return value.some((entry) => valueAt(entry, head === undefined ? [] : [head, ...rest]));
  if (head === undefined) return value !== undefined && value !== null && value !== false;
  if (typeof value !== "object" || value === null) return false;
  return valueAt((value as Record<string, unknown>)[head], rest);
}

/** The forms in which the enabling block may name the destination: one of them must be there. */
function namesOfDestination({ stack, row }: Built, column: Column, cell: Cell): string[] {
  if (cell.enablement === "bridge") {
    return stack.of("aws_kinesis_firehose_delivery_stream").length > 0 && column === "s3"
      ? logGroupsOf(stack).map((group) => applied(group.config.name as string))
      : [`arn:aws:firehose:${REGION}:${ACCOUNT}:deliverystream/siem`];
  }
  switch (column) {
    case "cloudwatchLogs": {
      const { reference } = (cell as CloudwatchLogsCell).logGroup;
      if (reference === "none") return [];
      const name = applied(logGroupsOf(stack)[0]!.config.name as string);
      const arn = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${name}`;
      return [{ name, arn, "arn:*": `${arn}:*` }[reference]];
    }
    case "s3": {
      const name = stack.of("aws_s3_bucket")[0]!.config.bucket as string;
      const arn = `arn:aws:s3:::${name}`;
      const id = applied(`\${${stack.of("aws_s3_bucket")[0]!.address}.id}`);
      return [name, arn, `${arn}/audit`, `${arn}/audit/`, `${name}.s3.amazonaws.com`, id];
    }
    case "firehose": {
      const name = `${row.destinations.firehose?.streamNamePrefix ?? ""}siem`;
      return [name, `arn:aws:firehose:${REGION}:${ACCOUNT}:deliverystream/${name}`];
    }
  }
}

async function checkPermissions(
  built: Built,
  column: Column,
  cell: Cell,
  enabling: readonly Block[],
): Promise<void> {
  if (cell.enablement === "bridge") return checkBridge(built, column, enabling);
  switch (cell.authorisedBy) {
    case "resource-policy":
      return column === "s3"
        ? checkBucket(built, cell as S3Cell, enabling)
        : checkLogGroup(built, cell as CloudwatchLogsCell, enabling);
    case "bucket-acl":
      return checkAccessControlList(built, cell, enabling);
    case "service-linked-role":
      return checkServiceLinkedRole(built, column, enabling);
    case "iam-role":
      return checkServiceRole(built, column, enabling);
  }
}

/**
 * Logging is switched on after all of `first`. A delivery source alone delivers nothing, so it need not wait; with
 * several destinations each has its own block to wait.
 */
function checkOrder({ stack, columns }: Built, enabling: readonly Block[], first: readonly Block[]): void {
  const switches = enabling.filter((block) => block.type !== "aws_cloudwatch_log_delivery_source");
  if (switches.length === 0) return;
  for (const block of first) {
    const early = switches.filter((one) => !stack.before(one).has(block.address)).map((one) => one.address);
    if (columns.length === 1) expect([block.address, early]).toEqual([block.address, []]);
    else expect([block.address, early.length < switches.length]).toEqual([block.address, true]);
  }
}

function originOf(row: LogTypeRow, principal: string): DeliveryOrigin {
  return { account: ACCOUNT, region: row.source.homeRegion ?? REGION, principal };
}

const STRANGER = "444455556666";

async function checkLogGroup(
  built: Built,
  cell: CloudwatchLogsCell,
  enabling: readonly Block[],
): Promise<void> {
  const { row, stack } = built;
  const resources = stack.of("aws_cloudwatch_log_resource_policy");
  expect(resources).toHaveLength(1);
  const policy = applied(resources[0]!.config.policy_document as string);
  const principal = cell.grant?.principal ?? "delivery.logs.amazonaws.com";
  const { naming } = cell.logGroup;
  const group = logGroupsOf(stack)[0];
  // Without a group of ours it is the one that the service makes: the row tells its name.
  const madeByService = naming.kind === "fixed" ? naming.names[0]!.replace(/\$\{[^}]+\}/g, "example") : "";
  const name = group ? applied(group.config.name as string) : madeByService;
  const where = { account: ACCOUNT, region: REGION, name };
  const origin: DeliveryOrigin = {
    ...originOf(row, principal),
    ...(cell.grant ? { sourceArn: guardedSource(policy, principal, cell.grant.sourceArn) } : {}),
  };

  const may = (o: DeliveryOrigin, w = where): Promise<boolean> =>
    mayService({ policy, ...putLogEvents(o, w) });
  expect([principal, name, await may(origin)]).toEqual([principal, name, true]);
  expect(await mayService({ policy, ...putLogEvents(origin, where, "logs:CreateLogStream") })).toBe(true);
  expect(await may({ ...origin, account: STRANGER })).toBe(false);
  expect(await may({ ...origin, sourceArn: `arn:aws:example:${REGION}:${ACCOUNT}:thing/other` })).toBe(false);
  expect(
    await may({ ...origin, sourceArn: origin.sourceArn?.replace(ACCOUNT, STRANGER), account: STRANGER }),
  ).toBe(false);
  expect(await may({ ...origin, principal: "example.amazonaws.com" })).toBe(false);
  expect(await may(origin, { ...where, name: "/somebody/elses" })).toBe(false);
  expect(await may(origin, { ...where, region: "eu-west-1" })).toBe(false);

  checkOrder(built, enabling, resources);
  // A group that is named after what the service makes comes behind it.
  if (group && !(group.config.name as string).includes("${")) checkOrder(built, enabling, [group]);
}

/** A source ARN that the policy's guard lets in, once it is seen to be as narrow as the row's template. */
function guardedSource(policy: string, principal: string, template: string): string {
  const { Statement } = JSON.parse(policy) as {
    Statement: {
      Principal: { Service: string };
      Condition: { ArnLike: { "aws:SourceArn": string | string[] } };
    }[];
  };
  const statement = Statement.find((s) => s.Principal.Service === principal)!;
  const arn = [statement.Condition.ArnLike["aws:SourceArn"]].flat()[0]!;
  const known: Record<string, string> = { Partition: "aws", Region: REGION, Account: ACCOUNT };
  const pattern = template
    .split(/(\$\{[^}]+\})/)
    .map((part) => {
      const name = /^\$\{(.+)\}$/.exec(part)?.[1];
      return name === undefined ? part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") : (known[name] ?? "[^:]+");
    })
    .join("");
  expect(arn).toMatch(new RegExp(`^${pattern}$`));
  return arn.replaceAll("*", "example");
}

async function checkBucket(built: Built, cell: S3Cell, enabling: readonly Block[]): Promise<void> {
  const { row, stack } = built;
  const permission = cell.permission === "v2" ? "v2" : "v1";
  const policies = stack.of("aws_s3_bucket_policy");
  const keys = stack.of("aws_kms_key");
  expect([policies.length, keys.length]).toEqual([1, 1]);
  const policy = applied(policies[0]!.config.policy as string);
  const bucket = stack.of("aws_s3_bucket")[0]!.config.bucket as string;
  const origin: DeliveryOrigin = {
    ...originOf(row, "delivery.logs.amazonaws.com"),
    ...(cell.sourceArnRegion === undefined ? {} : { region: cell.sourceArnRegion }),
  };
  const prefix = cell.prefix === "unsupported" ? "" : "audit/";
  const layout = cell.keyLayout
    .replaceAll("${Account}", ACCOUNT)
    .replace(/\$\{[^}]+\}/g, "x")
    .replaceAll("…", "log.gz");
  const key = `${prefix}${layout}`;

  const may = (o: DeliveryOrigin, name = key, acl?: string | null): Promise<boolean> =>
    mayService({ policy, ...putObject(o, permission, bucket, name, acl) });
  expect([key, await may(origin)]).toEqual([key, true]);
  expect(await mayService({ policy, ...askBucket(origin, permission, bucket) })).toBe(true);
  // With a prefix, the same cell may be written without AWSLogs/<account>/<service>/ in V2: then below the account.
  if (permission === "v2" && prefix !== "") {
    expect(await may(origin, `${prefix}${ACCOUNT}/log.gz`)).toBe(true);
    expect(await may(origin, `${prefix}${STRANGER}/log.gz`)).toBe(false);
    expect(await may(origin, `${prefix}log.gz`)).toBe(false);
  }
  expect(await may(origin, key, null)).toBe(false);
  expect(await may({ ...origin, account: STRANGER })).toBe(false);
  expect(await may({ ...origin, account: STRANGER }, key.replaceAll(ACCOUNT, STRANGER))).toBe(false);
  expect(await may({ ...origin, sourceArn: `arn:aws:example:${REGION}:${ACCOUNT}:thing/other` })).toBe(false);
  // Where AWS doesn't state the region of the ARN, the guard leaves it open and holds the account.
  expect(await may({ ...origin, region: "eu-west-1" })).toBe(cell.sourceArnRegion === "*");
  expect(await may({ ...origin, principal: "example.amazonaws.com" })).toBe(false);
  expect(await may(origin, `elsewhere/${layout}`)).toBe(false);
  if (permission === "v1") expect(await may(origin, key.replaceAll(ACCOUNT, STRANGER))).toBe(false);
  if (permission === "v2")
    expect(await mayService({ policy, ...putObject(origin, "v1", bucket, key) })).toBe(false);

  const keyPolicy = applied(keys[0]!.config.policy as string);
  const mayUse = (o: DeliveryOrigin): Promise<boolean> =>
    mayService({ policy: keyPolicy, ...useKey(o, permission) });
  expect(await mayUse(origin)).toBe(true);
  expect(await mayUse({ ...origin, account: STRANGER })).toBe(false);
  expect(await mayUse({ ...origin, sourceArn: `arn:aws:example:${REGION}:${ACCOUNT}:thing/other` })).toBe(
    false,
  );

  checkOrder(built, enabling, [
    ...policies,
    ...keys,
    ...stack.of("aws_s3_bucket_server_side_encryption_configuration"),
  ]);
}

function checkAccessControlList(built: Built, cell: Cell, enabling: readonly Block[]): void {
  const { stack } = built;
  const acls = stack.of("aws_s3_bucket_acl");
  expect(acls).toHaveLength(1);
  const ownership = stack.of("aws_s3_bucket_ownership_controls")[0]!;
  expect(strings(ownership.config)).toContain("BucketOwnerPreferred");
  const grants = strings(acls[0]!.config).filter((text) => text === "FULL_CONTROL");
  expect(grants).toHaveLength(2);
  const said = strings(acls[0]!.config);
  const deliverer = stack.of("data.aws_cloudfront_log_delivery_canonical_user_id")[0];
  expect(said.includes(cell.principal) || said.includes(`\${${deliverer?.address}.id}`)).toBe(true);
  expect(stack.before(acls[0]!).has(ownership.address)).toBe(true);
  // ACLs are for nobody else: the bucket policy grants nothing to the delivery service.
  expect(stack.of("aws_s3_bucket_policy")[0]!.config.policy).not.toContain('"Allow"');
  checkOrder(built, enabling, acls);
}

function checkServiceLinkedRole(built: Built, column: Column, enabling: readonly Block[]): void {
  const { row, stack } = built;
  const roles = stack.of("aws_iam_service_linked_role");
  if (column === "firehose" && row.destinations.firehose!.needsTag) {
    expect(roles.map((role) => role.config.aws_service_name)).toEqual(["delivery.logs.amazonaws.com"]);
    checkOrder(built, enabling, roles);
    return;
  }
  // AWS's own role writes: nothing is granted to anybody.
  if (built.columns.length > 1) return;
  expect(roles).toEqual([]);
  expect(stack.of("aws_cloudwatch_log_resource_policy")).toEqual([]);
  const group = logGroupsOf(stack)[0];
  if (group && !(group.config.name as string).includes("${")) checkOrder(built, enabling, [group]);
}

interface TrustStatement {
  readonly Principal: { readonly Service: string };
  readonly Condition?: {
    readonly StringEquals?: Readonly<Record<string, string>>;
    readonly ArnLike?: Readonly<Record<string, string | readonly string[]>>;
  };
}

async function checkServiceRole(built: Built, column: Column, enabling: readonly Block[]): Promise<void> {
  const { row, stack, path } = built;
  // Two services never write by a resource policy here: the role is what lets them in.
  if (built.columns.length === 1) expect(stack.of("aws_cloudwatch_log_resource_policy")).toEqual([]);
  const facts = (row.roles ?? []).filter((role) => role.neededFor.includes(column));
  expect([row.id, facts.length > 0]).toEqual([row.id, true]);
  const own = (type: string): Block[] => stack.of(type).filter((block) => block.path.startsWith(`${path}/`));
  const created = facts.filter((role) => role.default === "created");
  const roles = own("aws_iam_role");
  const rolePolicies = own("aws_iam_role_policy");
  expect(roles.length).toBeGreaterThanOrEqual(created.length);
  for (const fact of created) {
    const role = roles.find((block) => trustOf(block).Principal.Service === fact.trustedBy);
    expect([fact.trustedBy, role !== undefined]).toEqual([fact.trustedBy, true]);
    await checkTrust(role!, fact.trustedBy, fact.trustSourceArn !== undefined);
    const policies = rolePolicies.filter((block) => (block.config.role as string).includes(role!.address));
    await checkWriting(built, policies, true);
  }
  // Statements added to a role of the user's own.
  if (created.length === 0 && rolePolicies.length > 0) await checkWriting(built, rolePolicies, false);
  checkOrder(built, enabling, [...roles, ...rolePolicies]);
  const group = logGroupsOf(stack)[0]!;
  if (group && !(group.config.name as string).includes("${")) checkOrder(built, enabling, [group]);
}

function trustOf(role: Block): TrustStatement {
  const document = JSON.parse(applied(role.config.assume_role_policy as string)) as {
    Statement: TrustStatement[];
  };
  expect(document.Statement).toHaveLength(1);
  return document.Statement[0]!;
}

/** The service may take the role on for this account; for another one it may not, where it says for whom it acts. */
async function checkTrust(role: Block, principal: string, guarded: boolean): Promise<void> {
  const policy = applied(role.config.assume_role_policy as string);
  const { Condition } = trustOf(role);
  const equals = Condition?.StringEquals ?? {};
  const context: Record<string, string> = {
    ...equals,
    ...Object.fromEntries(
      Object.entries(Condition?.ArnLike ?? {}).map(([key, arns]) => [
        key,
        [arns].flat()[0]!.replaceAll("*", "example"),
      ]),
    ),
  };
  expect(await mayService({ policy, ...assumeRole(principal, ACCOUNT, context) })).toBe(true);
  expect(await mayService({ policy, ...assumeRole("example.amazonaws.com", ACCOUNT, context) })).toBe(false);
  if (guarded) expect(Object.keys(context).sort()).toEqual(["aws:SourceAccount", "aws:SourceArn"]);
  if ("aws:SourceAccount" in equals) {
    expect(equals["aws:SourceAccount"]).toBe(ACCOUNT);
    const stranger = { ...context, "aws:SourceAccount": STRANGER };
    expect(await mayService({ policy, ...assumeRole(principal, ACCOUNT, stranger) })).toBe(false);
  }
}

/** What the role's policies let it do: put events into this log group, and into no other. */
async function checkWriting(
  { row, stack }: Built,
  rolePolicies: readonly Block[],
  required: boolean,
): Promise<void> {
  const policies = rolePolicies.map((block) => applied(block.config.policy as string));
  const writes = policies.some((policy) => policy.includes("logs:PutLogEvents"));
  if (required) expect([row.id, writes]).toEqual([row.id, true]);
  if (!writes) return;
  const name = applied(logGroupsOf(stack)[0]!.config.name as string);
  const stream = row.id === "cloudtrail" ? `${ACCOUNT}_CloudTrail_${REGION}` : "stream-1";
  const put = (group: string): Promise<boolean> =>
    mayIdentity({
      principal: `arn:aws:iam::${ACCOUNT}:role/logging`,
      action: "logs:PutLogEvents",
      resource: `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${group}:log-stream:${stream}`,
      context: {},
      policies,
    });
  expect([name, await put(name)]).toEqual([name, true]);
  expect(await put("/somebody/elses")).toBe(false);
}

/** Log group, subscription filter, stream and, for S3, bucket: each link may do its part and nothing else. */
async function checkBridge(built: Built, column: Column, enabling: readonly Block[]): Promise<void> {
  const { row, stack } = built;
  // What carries logs on belongs to the stack, whichever delivery asked first.
  const own = (type: string): Block[] =>
    stack.of(type).filter((block) => block.path.includes("/Subscriptions/"));
  const filters = own("aws_cloudwatch_log_subscription_filter");
  expect(filters.length).toBe(
    built.columns.filter((c) => row.destinations[c]!.enablement === "bridge").length,
  );
  const streams = own("aws_kinesis_firehose_delivery_stream");
  const streamArns =
    column === "s3"
      ? streams.map(
          (stream) => `arn:aws:firehose:${REGION}:${ACCOUNT}:deliverystream/${stream.config.name as string}`,
        )
      : [`arn:aws:firehose:${REGION}:${ACCOUNT}:deliverystream/siem`];
  expect(streamArns).toHaveLength(1);
  const filter = filters.find((block) => strings(block.config).map(applied).includes(streamArns[0]!))!;
  expect(filter).toBeDefined();
  const roles = stack.of("aws_iam_role");
  const roleOf = (reference: unknown): Block =>
    roles.find((role) => (reference as string).includes(role.address))!;
  const policiesOf = (role: Block): Block[] =>
    stack.of("aws_iam_role_policy").filter((policy) => (policy.config.role as string).includes(role.address));
  const may = (role: Block, action: string, resource: string, context = {}): Promise<boolean> =>
    mayIdentity({
      principal: `arn:aws:iam::${ACCOUNT}:role/bridge`,
      action,
      resource,
      context,
      owner: ACCOUNT,
      policies: policiesOf(role).map((policy) => applied(policy.config.policy as string)),
    });

  const subscriber = roleOf(filter.config.role_arn);
  await checkTrust(subscriber, "logs.amazonaws.com", true);
  expect(await may(subscriber, "firehose:PutRecord", streamArns[0]!)).toBe(true);
  expect(await may(subscriber, "firehose:PutRecordBatch", streamArns[0]!)).toBe(true);
  expect(await may(subscriber, "firehose:PutRecord", `${streamArns[0]!}-other`)).toBe(false);
  checkOrder(built, [filter], policiesOf(subscriber));

  // The group that is bridged is written to by the service itself, with the permission of its own cell.
  const group = logGroupsOf(stack).find((block) => {
    const name = applied(block.config.name as string);
    return (
      applied(filter.config.log_group_name as string) === name || stack.before(filter).has(block.address)
    );
  })!;
  expect(group).toBeDefined();
  if (row.destinations.cloudwatchLogs!.authorisedBy === "resource-policy") {
    const policy = applied(
      stack.of("aws_cloudwatch_log_resource_policy")[0]!.config.policy_document as string,
    );
    const origin = originOf(row, "delivery.logs.amazonaws.com");
    const where = { account: ACCOUNT, region: REGION, name: applied(group.config.name as string) };
    expect(await mayService({ policy, ...putLogEvents(origin, where) })).toBe(true);
    expect(await mayService({ policy, ...putLogEvents({ ...origin, account: STRANGER }, where) })).toBe(
      false,
    );
  }
  if (column !== "s3") return;

  const stream = streams[0]!;
  const s3 = [stream.config.extended_s3_configuration].flat()[0] as Record<string, unknown>;
  expect(s3.bucket_arn).toBe("arn:aws:s3:::org-log-archive");
  expect(strings(s3)).toContain("Decompression");
  const layout = (row.destinations.s3 as S3Cell).keyLayout
    .replaceAll("${Account}", ACCOUNT)
    .replaceAll("${Region}", REGION)
    .replace("${yyyy}/${MM}/${dd}/${HH}/…", "!{timestamp:yyyy/MM/dd/HH}/");
  expect(s3.prefix).toBe(`audit/${layout}`);
  const writer = roleOf(s3.role_arn);
  expect(trustOf(writer).Principal.Service).toBe("firehose.amazonaws.com");
  await checkTrust(writer, "firehose.amazonaws.com", false);
  const object = (key: string): string => `arn:aws:s3:::org-log-archive/${key}`;
  const folder = layout.slice(0, layout.indexOf("!{"));
  expect(await may(writer, "s3:PutObject", object(`audit/${folder}2024/07/01/00/log.gz`))).toBe(true);
  expect(await may(writer, "s3:PutObject", object(`elsewhere/${folder}log.gz`))).toBe(false);
  expect(await may(writer, "s3:PutObject", object("audit/log.gz"))).toBe(false);
  checkOrder(built, [stream], [...policiesOf(writer), ...stack.of("aws_s3_bucket_policy")]);
  checkOrder(built, [filter], [stream]);
  expect(enabling).toContain(filter);
}
