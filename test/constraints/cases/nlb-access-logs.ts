import { Lb } from "@cdktf/provider-aws/lib/lb";
import type { ConstraintCase, Place } from "../place";

const ARN = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/orders/50dc6c495c0c9188";

const balancer = (place: Place, name: string, loadBalancerType?: string): Lb =>
  new Lb(place.stack, name, { loadBalancerType, subnets: ["subnet-0a1b2c3d4e5f60001"] });

const legacy = { options: { legacy: true } };

/** Options of V2, each with a value that V2 takes. */
const ofDeliveries = {
  logTypes: ["NLB_ACCESS_LOGS"],
  outputFormat: "parquet",
  recordFields: ["time"],
  fieldDelimiter: "|",
  suffixPath: "{yyyy}",
  hiveCompatiblePath: true,
  adopt: [],
};

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "The logs are those of Network Load Balancers",
    breaks: (place) => place.deliver(balancer(place, "Orders"), [place.bucket()]),
    given: 'loadBalancerType of "workload/Orders" is not given.',
    allows: (place) => place.deliver(balancer(place, "Stock", "network"), [place.bucket("org-logs-b")]),
  },
  {
    constraint: "The logs are those of Network Load Balancers",
    breaks: (place) => place.deliver(balancer(place, "Orders", "gateway"), [place.bucket()], legacy),
    given: 'loadBalancerType of "workload/Orders" is "gateway".',
  },
  {
    constraint: "The bucket of access_logs must be in the load balancer's region",
    finding: "[B25]",
    keeps: (place) => {
      const far = place.bucket("org-logs-far", { region: "eu-west-1" });
      expect(() => place.deliver(ARN, [far], legacy)).toThrow("AWS delivers these logs within a region");
      place.deliver(ARN, [far]);
    },
  },
  {
    constraint: "access_logs names one bucket.",
    finding: "[B25]",
    breaks: (place) => place.deliver(ARN, [place.bucket("org-logs-a"), place.bucket("org-logs-b")], legacy),
    given: 'legacy is true, and 2 buckets are given: "org-logs-a", "org-logs-b".',
    allows: (place) => place.deliver(ARN, [place.bucket("org-logs-c"), place.bucket("org-logs-d")]),
  },
  {
    constraint: "The prefix of access_logs must not contain AWSLogs.",
    finding: "[B25]",
    breaks: (place) => place.deliver(ARN, [place.bucket("org-logs", { prefix: "ourAWSLogs" })], legacy),
    given: 'Bucket "org-logs" has the prefix "ourAWSLogs".',
    allows: (place) => place.deliver(ARN, [place.bucket("org-logs-b", { prefix: "ourAWSLogs" })]),
  },
  ...Object.entries(ofDeliveries).map(([name, value]): ConstraintCase => ({
    constraint: "access_logs writes one format to one path",
    finding: "[B25]",
    breaks: (place) => place.deliver(ARN, [place.bucket()], { options: { legacy: true, [name]: value } }),
    given: `${name} is given with legacy: true.`,
    allows: (place) =>
      place.deliver(ARN, [place.bucket("org-logs-b")], {
        options: {
          legacy: false,
          [name]: value,
          ...(name === "fieldDelimiter" ? { outputFormat: "plain" } : {}),
        },
      }),
  })),
];
