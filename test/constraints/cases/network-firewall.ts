import type { ConstraintCase } from "../place";

const FIREWALL = "arn:aws:network-firewall:us-east-1:111122223333:firewall/inspection";
const other = (name: string): string => FIREWALL.replace("inspection", name);

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "A firewall has one logging configuration",
    keeps: (place) => {
      place.deliver(FIREWALL, [place.group()], { options: { logTypes: ["ALERT", "FLOW", "TLS"] } });
      const [made, ...others] = place.synthesized().of("aws_networkfirewall_logging_configuration");
      expect(others).toEqual([]);
      expect(made!.config.logging_configuration).toMatchObject({
        log_destination_config: [{ log_type: "ALERT" }, { log_type: "FLOW" }, { log_type: "TLS" }],
      });
      expect(() => place.deliver(FIREWALL, [place.bucket()])).toThrow("holds one logging configuration");
    },
  },
  {
    constraint: "Each log type goes to one destination",
    breaks: (place) => place.deliver(FIREWALL, [place.group()], { options: { logTypes: ["FLOW", "FLOW"] } }),
    given: "logTypes holds FLOW twice.",
    allows: (place) =>
      place.deliver(other("list"), [place.bucket()], { options: { logTypes: ["FLOW", "ALERT"] } }),
  },
  {
    constraint: "Each log type goes to one destination",
    breaks: (place) =>
      place.deliver(FIREWALL, [place.bucket("org-logs-a"), place.bucket("org-logs-b")], {
        options: { logTypes: { FLOW: "s3" } },
      }),
    given: "logTypes sends FLOW to s3, and 2 destinations are of that type.",
    allows: (place) =>
      place.deliver(other("map"), [place.group("/aws/vendedlogs/map"), place.bucket("org-logs-map")], {
        options: { logTypes: { FLOW: "s3", ALERT: "cloudwatch-logs" } },
      }),
  },
  {
    constraint: "A prefix in S3 must not start with a slash.",
    keeps: (place) => {
      expect(() => place.bucket("org-logs", { prefix: "/firewall" })).toThrow("must not start with a slash");
      place.deliver(FIREWALL, [place.bucket("org-logs-b", { prefix: "firewall/" })]);
      expect(place.synthesized().text).toContain('"prefix":"firewall"');
    },
  },
  {
    constraint: "The monitoring dashboard",
    breaks: (place) =>
      place.deliver(FIREWALL, [place.bucket("org-logs", { region: "eu-west-1" })], {
        options: { enableMonitoringDashboard: true },
      }),
    given:
      'enableMonitoringDashboard is set, bucket "org-logs" is in eu-west-1, and the firewall in us-east-1.',
    allows: (place) => {
      const far = place.bucket("org-logs-far", { region: "eu-west-1" });
      place.deliver(other("far"), [far]);
      place.deliver(other("near"), [place.bucket("org-logs-near")], {
        options: { enableMonitoringDashboard: true },
      });
    },
  },
];
