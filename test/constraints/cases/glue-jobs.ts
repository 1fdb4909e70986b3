import { GlueJob } from "@cdktf/provider-aws/lib/glue-job";
import { GlueSecurityConfiguration } from "@cdktf/provider-aws/lib/glue-security-configuration";
import type { ConstraintCase, Place } from "../place";

const job = (place: Place, glueVersion: string | undefined, securityConfiguration?: string): GlueJob =>
  new GlueJob(place.stack, `Orders${glueVersion?.replace(".", "") ?? ""}`, {
    name: "orders",
    roleArn: "arn:aws:iam::111122223333:role/OrdersJob",
    command: { scriptLocation: "s3://orders-scripts/orders.py" },
    glueVersion,
    securityConfiguration,
  });

const ofKind = (place: Place, id: string, name: string): GlueJob =>
  new GlueJob(place.stack, id, {
    name: id.toLowerCase(),
    roleArn: "arn:aws:iam::111122223333:role/OrdersJob",
    command: { name, scriptLocation: "s3://orders-scripts/orders.py" },
    glueVersion: "4.0",
  });

const SPARK = "Only Spark jobs";
const LOG_GROUPS = "Glue 4.0 and earlier takes one log group";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: SPARK,
    finding: "[B6]",
    breaks: (place) => place.deliver(ofKind(place, "Orders", "pythonshell"), [place.group("/jobs/orders")]),
    given: 'command.name of "workload/Orders" is "pythonshell".',
    allows: (place) => place.deliver(ofKind(place, "Stock", "gluestreaming"), [place.group("/jobs/stock")]),
  },
  {
    constraint: SPARK,
    finding: "[B6]",
    breaks: (place) => place.deliver(ofKind(place, "Orders", "glueray"), [place.group("/jobs/orders")]),
    given: 'command.name of "workload/Orders" is "glueray".',
    allows: (place) => place.deliver(job(place, "4.0"), [place.group("/jobs/stock")]),
  },
  {
    constraint: LOG_GROUPS,
    breaks: (place) =>
      place.deliver(job(place, "4.0"), [
        place.group("/jobs/orders/output"),
        place.group("/jobs/orders/error"),
      ]),
    given: '"/jobs/orders/error" and "/jobs/orders/output" are given.',
    allows: (place) => place.deliver(job(place, "3.0"), [place.group("/jobs/anything")]),
  },
  {
    constraint: LOG_GROUPS,
    breaks: (place) => place.deliver(job(place, "5.0"), [place.group("/jobs/orders")]),
    given:
      'Log group "/jobs/orders" would stay empty: Glue writes the logs of a job of Glue 5.0 to <prefix>/output',
    allows: (place) =>
      place.deliver(job(place, "5.1"), [place.group("/jobs/stock/output"), place.group("/jobs/stock/error")]),
  },
  {
    constraint: LOG_GROUPS,
    breaks: (place) =>
      place.deliver(job(place, "5.0"), [
        place.group("/jobs/orders/output"),
        place.group("/jobs/stock/error"),
      ]),
    given: "have different prefixes, and a job takes one",
  },
  {
    constraint: LOG_GROUPS,
    breaks: (place) => place.deliver(job(place, "4.0", "sealed"), [place.group("/jobs/orders")]),
    given: /of a job with security configuration "sealed" to <name>-sealed\./,
    allows: (place) => place.deliver(job(place, "3.0", "sealed"), [place.group("/jobs/orders-sealed")]),
  },
  {
    constraint: LOG_GROUPS,
    finding: "[B6]",
    breaks: (place) => place.deliver(job(place, undefined), [place.group("/jobs/orders")]),
    given: "the logs of a job without glueVersion, which is of Glue 5.1 where it is new to <prefix>/output",
    allows: (place) => {
      place.deliver(job(place, undefined), [place.group("/jobs/stock/output")]);
      expect(place.synthesized().of("aws_glue_job").at(-1)!.config.default_arguments).toEqual({
        "--custom-logGroup-prefix": "/jobs/stock",
      });
    },
  },
  {
    constraint: "A security configuration that encrypts CloudWatch Logs is part",
    finding: "[B6]",
    breaks: (place) => {
      const name = new GlueSecurityConfiguration(place.stack, "Sealed", {
        name: "sealed",
        encryptionConfiguration: {
          cloudwatchEncryption: {},
          jobBookmarksEncryption: {},
          s3Encryption: { s3EncryptionMode: "SSE-S3" },
        },
      }).name;
      return place.deliver(job(place, "4.0", name), [place.group("/jobs/orders")]);
    },
    given: 'securityConfiguration of "workload/Orders40" is known after apply.',
    allows: (place) => {
      const options = { logsEncrypted: false, roleName: "OrdersJob" };
      place.deliver(job(place, "3.0", "sealed"), [place.group("/jobs/orders")], { options });
      const synthesized = place.synthesized();
      expect(synthesized.of("aws_glue_job").at(-1)!.config.default_arguments).toMatchObject({
        "--continuous-log-logGroup": "/jobs/orders",
      });
      expect(synthesized.of("aws_iam_role_policy")[0]!.config.policy).not.toContain("AssociateKmsKey");
    },
  },
  {
    constraint: "A security configuration that encrypts CloudWatch Logs is part",
    finding: "[B6]",
    breaks: (place) =>
      place.deliver(job(place, "4.0"), [place.group("/jobs/a")], { options: { logsEncrypted: true } }),
    given: "logsEncrypted is given, and no security configuration of the job is.",
  },
  {
    constraint: "A role that is given gets both log groups",
    finding: "[B6]",
    keeps: (place) => {
      place.deliver(job(place, "5.0"), [place.group("/jobs/orders/output")], {
        options: { roleName: "OrdersJob" },
      });
      const [policy] = place.synthesized().of("aws_iam_role_policy");
      for (const kind of ["output", "error"])
        expect(policy!.config.policy).toContain(`log-group:/jobs/orders/${kind}:*`);
    },
  },
  {
    constraint: "filter and conversionPattern belong",
    breaks: (place) =>
      place.deliver(job(place, "5.0"), [place.group("/jobs/orders/output")], { options: { filter: false } }),
    given: "filter is given for a job of Glue 5.0.",
    allows: (place) =>
      place.deliver(job(place, "4.0"), [place.group("/jobs/old")], { options: { filter: false } }),
  },
  {
    constraint: "With encryption of CloudWatch Logs in a security configuration",
    keeps: (place) => {
      const options = { roleName: "OrdersJob" };
      place.deliver(job(place, "4.0", "sealed"), [place.group("/jobs/orders-sealed")], { options });
      const [policy] = place.synthesized().of("aws_iam_role_policy");
      expect(policy!.config.policy).toContain("logs:AssociateKmsKey");
    },
  },
];
