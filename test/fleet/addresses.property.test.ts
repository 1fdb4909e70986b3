/** Two fleets that differ by what has nothing to do with an entry have that entry's resources at the same addresses. */
import fc from "fast-check";
import type { Fleet, FleetDelivery, FleetDestination } from "../../modules/fleet/schema";
import type { LogTypeId } from "../../modules/catalog/matrix";
import { rowOf } from "../../modules/catalog/table";
import type { LogTypeRow } from "../../modules/catalog/row";
import { cellKeyOf } from "../../modules/catalog/columns";
import { accountOf } from "../life/lives";
import { collisions, moves } from "../life/moves";
import { firstSource, HOME, secondSource } from "../life/sources";
import { stateOf, type State } from "../life/state";

const REGIONS = ["us-east-1", "eu-west-1"] as const;
const ACCOUNTS = [HOME.id, "444455556666", "999988887777"] as const;

/** Log types of every way of switching on that a fleet has, and destinations shared by several. */
const LOG_TYPES: readonly LogTypeId[] = [
  "alb-access-logs",
  "bedrock-knowledge-base",
  "cloudtrail",
  "cognito",
  "eventbridge-event-buses",
  "ivs-chat",
  "lambda",
  "network-firewall",
  "route53-resolver-queries",
  "sns-data-protection",
  "transfer-family",
  "vpc-flow-logs",
  "vpc-lattice-access-logs",
  "waf",
];

/** A destination as it is at AWS: its label comes later. */
type Target = FleetDestination & { account: string; region: string };

/** What fleets choose their destinations from: several of one bucket and one key, and names that are told apart by a hash. */
function targetsIn(account: string, region: string): Target[] {
  const here = { account, region };
  const old = { type: "s3", ...here, create: false, bucketName: `old-${account}-${region}` } as const;
  return [
    { type: "cloudwatch-logs", ...here, logGroupName: `/aws/vendedlogs/orders` },
    { type: "cloudwatch-logs", ...here, logGroupName: `/aws/vendedlogs/orders-`, create: false },
    { type: "cloudwatch-logs", ...here, logGroupName: `aws-waf-logs-orders` },
    { type: "s3", ...here, bucketName: `made-${account}-${region}`, encryption: "customer-managed" },
    { ...old },
    { ...old, prefix: "audit" },
    { type: "s3", ...here, bucketName: `aws-waf-logs-${account}-${region}` },
    { type: "firehose", ...here, deliveryStreamName: "siem", create: false },
    { type: "firehose", ...here, deliveryStreamName: "subscribed", create: false, fromSubscription: true },
    { type: "xray", ...here },
  ];
}

/** A delivery without labels. */
interface Entry {
  readonly logType: LogTypeId;
  readonly account: string;
  readonly region: string;
  readonly source: string;
  readonly to: readonly Target[];
}

const entry: fc.Arbitrary<Entry> = fc
  .record({
    logType: fc.constantFrom(...LOG_TYPES),
    account: fc.constantFrom(ACCOUNTS[0], ACCOUNTS[1]),
    region: fc.constantFrom(...REGIONS),
    isSecond: fc.boolean(),
    isOtherwise: fc.boolean(),
    targetAccount: fc.constantFrom("own", ACCOUNTS[2]),
    picks: fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ logType, account, region, isSecond, isOtherwise, targetAccount, picks }) => {
    const row: LogTypeRow = rowOf<LogTypeId>(logType);
    const first = firstSource(row);
    const { text } = (isSecond ? secondSource(row) : undefined) ?? first;
    const spelled = isOtherwise && !isSecond ? (first.otherwise ?? text) : text;
    const pool = targetsIn(targetAccount === "own" ? account : targetAccount, region);
    const to = picks
      .map((pick) => pool[pick]!)
      .filter(({ type }) => row.destinations[cellKeyOf(type)] !== undefined);
    return {
      logType,
      account,
      region,
      source: spelled!.replaceAll(HOME.id, account).replaceAll(HOME.region, region),
      to,
    };
  });

/** How a file is written: everything that means nothing to AWS. */
interface Style {
  readonly salt: number;
  readonly order: readonly number[];
  readonly isNamed: boolean;
}

const style: fc.Arbitrary<Style> = fc.record({
  salt: fc.nat({ max: 999 }),
  order: fc.array(fc.nat({ max: 999 }), { minLength: 8, maxLength: 8 }),
  isNamed: fc.boolean(),
});

/** The fleet of some entries; those that AWS refuses beside the others are left out, whatever the style. */
function fleetOf(entries: readonly Entry[], { salt, order, isNamed }: Style): Fleet {
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item, index) => [order[index % order.length]! * 31 + index * (salt % 7), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  const account = (id: string): string => `account-${salt}-${ACCOUNTS.indexOf(id as (typeof ACCOUNTS)[0])}`;
  const all = new Map<string, Target>();
  for (const target of entries.flatMap(({ to }) => to)) all.set(JSON.stringify(target), target);
  const labels = new Map(shuffled([...all.keys()]).map((key, index) => [key, `to-${(salt + index) % 1000}`]));
  return {
    accounts: Object.fromEntries(shuffled(ACCOUNTS).map((id) => [account(id), accountOf(id)])),
    destinations: Object.fromEntries(
      [...labels].map(([key, label]) => {
        const target = all.get(key)!;
        return [label, { ...target, account: account(target.account) }];
      }),
    ),
    deliveries: shuffled(
      entries.map(({ to, account: id, ...rest }, index): FleetDelivery => ({
        ...rest,
        account: account(id),
        to: to.map((target) => labels.get(JSON.stringify(target))!),
        name: isNamed ? `name-${salt}-${index}` : `entry-${index}`,
      })),
    ),
  };
}

const plain: Style = { salt: 0, order: [0, 1, 2, 3, 4, 5, 6, 7], isNamed: false };

/** As many of the entries as AWS takes together, in their order. */
function taken(entries: readonly Entry[]): Entry[] {
  return entries.reduce<Entry[]>((chosen, each) => {
    if (each.to.length === 0) return chosen;
    return "problems" in stateOf(fleetOf([...chosen, each], plain)) ? chosen : [...chosen, each];
  }, []);
}

test("200 pairs of fleets that differ by unrelated entries, order and labels have the same things at the same addresses", () => {
  let shared = 0;
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 3 }),
      fc.array(entry, { maxLength: 2 }),
      style,
      (common, further, otherStyle) => {
        const base = taken(common);
        const more = taken([...base, ...further]);
        fc.pre(base.length > 0);
        const [one, other] = [stateOf(fleetOf(base, plain)), stateOf(fleetOf(more, otherStyle))] as State[];
        const known = new Set(one!.things.map(({ content }) => content));
        shared += other!.things.filter(({ content }) => known.has(content)).length;
        expect(moves(one!.things, other!.things)).toEqual([]);
        expect(collisions(other!.things)).toEqual([]);
      },
    ),
    { numRuns: 200, seed: 10 },
  );
  // A property of fleets that have nothing in common says nothing.
  expect(shared).toBeGreaterThan(1000);
});
