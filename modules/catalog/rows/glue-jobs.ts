import { native, suggested } from "../pieces/cells";
import { because, checked, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { assumedRole, setOn } from "../pieces/enablement";
import { allow, itsLogStreams, makeAndWrite, passRole, role, theLogGroup } from "../pieces/statements";

export const row = defineRow({
  service: "AWS Glue",
  cloudwatchLogs: native.logGroup(
    suggested("/aws-glue/jobs/", "name"),
    assumedRole("glue.amazonaws.com"),
    setOn("aws_glue_job", "default_arguments"),
    {
      notes: [
        "Glue 4.0 and earlier, continuous logging: --enable-continuous-cloudwatch-log = true, with --continuous-log-logGroup for the name; without it the logs go to /aws-glue/jobs/logs-v2.",
        "Glue 5.0 and later always logs: --custom-logGroup-prefix chooses <prefix>/output and <prefix>/error; without it they are /aws-glue/jobs/output and /aws-glue/jobs/error.",
        'With a security configuration Glue 4.0 and earlier appends "-<security configuration name>" to the group\'s name, and Glue 5.0 and later writes to <prefix>/<security configuration name>-role/<job role>/output and …/error.',
      ],
    },
  ),
  source: byArn("a Glue job", "glue", "job/${JobName}", "job/orders", {
    resources: "aws_glue_job",
    id: { pattern: "^[A-Za-z0-9_.-]{1,255}$", example: "orders" },
    maxDestinations: 2,
  }),
  roles: [role("glue.amazonaws.com", [makeAndWrite(theLogGroup, itsLogStreams)])],
  deployer: [allow("glue:GetJob glue:UpdateJob"), passRole],
  constraints: {
    "Only Spark jobs (glueetl, gluestreaming) write to a log group of your choice: Python shell jobs write to /aws-glue/python-jobs/output and …/error, Ray jobs to groups under /aws-glue/ray/jobs/.":
      checked({
        kind: "source-argument",
        argument: "command.name",
        must: { noneOf: ["pythonshell", "glueray"] },
        unset: "glueetl",
      }),
    "Glue 4.0 and earlier takes one log group of any name, with that of a security configuration at its end if there is one; Glue 5.0 and later two, which share a prefix and end in /output and /error.":
      rule("logGroups"),
    "A security configuration that encrypts CloudWatch Logs is part of the log groups' names: the job gives its name literally. One that encrypts S3 or job bookmarks only changes no name: then set logsEncrypted: false.":
      rule("security"),
    "filter and conversionPattern belong to the continuous logging of Glue 4.0 and earlier; jobs of Glue 5.0 and later take streamPrefix only.":
      rule("continuousLogging"),
    "The managed policy AWSGlueServiceRole covers log groups under /aws-glue/; for others the job's role needs the statements.":
      because.elsewhere,
    "A role that is given gets both log groups of a job of Glue 5.0 and later, since it writes to both.":
      held("service"),
    "With encryption of CloudWatch Logs in a security configuration the job's role also needs logs:AssociateKmsKey on the log group; without it continuous logging is off.":
      held("service"),
  },
  pages: [
    "https://docs.aws.amazon.com/glue/latest/dg/monitor-continuous-logging-enable.html",
    "https://docs.aws.amazon.com/glue/latest/dg/monitor-continuous-logging.html",
    "https://docs.aws.amazon.com/glue/latest/dg/create-service-policy.html",
    "https://docs.aws.amazon.com/glue/latest/dg/add-job-python.html",
    "https://docs.aws.amazon.com/glue/latest/dg/troubleshooting-ray.html",
  ],
  evidence: {
    confidence: "medium",
    acceptanceTests: { aws_glue_job: null },
    sources: [
      "Glue developer guide: monitor-continuous-logging-enable, create-service-policy (2023)",
      "Glue developer guide: monitor-continuous-logging (Glue 5.0)",
      "Terraform AWS provider 6.25: aws_glue_job, aws_glue_security_configuration",
    ],
  },
});
