import { suggested, v1 } from "../pieces/cells";
import { held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { setOn } from "../pieces/enablement";
import { allow } from "../pieces/statements";

const deliveryTo = (block: string) => setOn("aws_evidently_project", `data_delivery.${block}`);

/** Its update takes the first of no elements (internal/service/evidently/project.go). */
const staysOn =
  "The provider crashes when data_delivery is taken away, and AWS has ended Evidently with its API.";

export const row = defineRow({
  service: "Amazon CloudWatch Evidently",
  cloudwatchLogs: v1.logGroup(
    suggested("/aws/vendedlogs/evidently/", "name"),
    deliveryTo("cloudwatch_logs"),
    {
      staysOn,
    },
  ),
  s3: v1.bucket(deliveryTo("s3_destination"), {
    keyLayout: "AWSLogs/${Account}/…",
    staysOn,
  }),
  source: byArn("an Evidently project", "evidently", "project/${ProjectName}", "project/checkout", {
    resources: "aws_evidently_project",
    id: { pattern: "^[-a-zA-Z0-9._]{1,127}$", example: "checkout" },
    maxDestinations: 1,
  }),
  lifecycle: { state: "ended", since: "2025-10-16" },
  deployer: [allow("evidently:GetProject evidently:UpdateProjectDataDelivery")],
  constraints: {
    "A project delivers to a log group or to a bucket, not to both.": held("source.maxDestinations"),
    'Evidently takes no "#" in the name of a log group, and no dots in that of a bucket.': rule("names"),
  },
  pitfalls: {
    "navapbc/template-infra#742; hashicorp/terraform-provider-aws#25296":
      "An account has 10 log resource policies per region, of 5,120 characters each: share one policy on /aws/vendedlogs/* instead of one per log group.",
  },
  pages: [
    "https://docs.aws.amazon.com/cloudwatchevidently/latest/APIReference/API_UpdateProjectDataDelivery.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Evidently-datastorage.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: {
      aws_evidently_project:
        "internal/service/evidently/project_test.go TestAccEvidentlyProject_updateDataDeliveryCloudWatchLogGroup",
    },
    sources: ["CloudWatch user guide: CloudWatch-Evidently-datastorage"],
    doubts: [
      "The segment of the S3 key behind AWSLogs/<account>/ and whether the bucket might be in another account can't be learnt any more: the service has ended and its API is gone from botocore (1.43). The resource synthesizes, cannot be applied, and delivers nothing.",
    ],
  },
});
