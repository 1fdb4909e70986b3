import { suggested, v1 } from "../pieces/cells";
import { because, held, rule } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { madeBy } from "../pieces/enablement";
import { allow, controlLogDelivery, regional } from "../pieces/statements";

const how = madeBy("aws_vpclattice_access_log_subscription", "destination_arn");

export const row = defineRow({
  service: "Amazon VPC Lattice",
  cloudwatchLogs: v1.logGroup(suggested("/aws/vendedlogs/vpc-lattice/", "arn"), how, {
    notes: ["The provider ignores the difference of a :* at the ARN's end."],
  }),
  s3: v1.bucket(how, {
    notes: [
      "destination_arn is the bucket's ARN, with a prefix behind it where wanted.",
      "Resource configurations write to VpcLattice/ResourceAccessLogs/ instead of VpcLattice/AccessLogs/.",
    ],
    keyLayout: "AWSLogs/${Account}/VpcLattice/AccessLogs/${Region}/${yyyy}/${MM}/${dd}/${ResourceId}/…",
  }),
  firehose: v1.stream(how),
  source: {
    noun: "a VPC Lattice service network, service or resource configuration",
    resources: "aws_vpclattice_service_network aws_vpclattice_service aws_vpclattice_resource_configuration",
    arns: [
      regional("vpc-lattice", "servicenetwork/${ServiceNetworkId}"),
      regional("vpc-lattice", "service/${ServiceId}"),
      regional("vpc-lattice", "resourceconfiguration/${ResourceConfigurationId}"),
    ],
    id: { pattern: "^(sn|svc|rcfg)-[0-9a-z]{17}$", example: "svc-0a1b2c3d4e5f67890" },
    exampleArn: "arn:aws:vpc-lattice:us-east-1:111122223333:service/svc-0a1b2c3d4e5f67890",
    configurations: "many",
    maxDestinationsPerType: 1,
  },
  deployer: [
    allow(
      "vpc-lattice:CreateAccessLogSubscription",
      regional("vpc-lattice", "accesslogsubscription/*"),
      regional("vpc-lattice", "servicenetwork/${ServiceNetworkId}"),
      regional("vpc-lattice", "service/${ServiceId}"),
      regional("vpc-lattice", "resourceconfiguration/${ResourceConfigurationId}"),
    ),
    allow(
      "vpc-lattice:GetAccessLogSubscription vpc-lattice:UpdateAccessLogSubscription vpc-lattice:DeleteAccessLogSubscription",
      regional("vpc-lattice", "accesslogsubscription/*"),
    ),
    allow("vpc-lattice:ListTagsForResource", "*"),
    controlLogDelivery,
  ],
  constraints: {
    "A subscription has one destination; each destination is a subscription of its own.": held("service"),
    "A resource takes one subscription for each type of destination: one log group, one bucket and one stream.":
      held("source.maxDestinationsPerType"),
    "A resource takes no second subscription for the same type of destination; a service network takes one for each serviceNetworkLogType.":
      rule("oneOfAType"),
    "service_network_log_type (SERVICE or RESOURCE) is for service networks only: services and resource configurations log their own requests.":
      rule("serviceNetwork"),
    "The logs of a service network are those of its own traffic: services and resource configurations log separately.":
      because.consequence,
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws internal/service/vpclattice/access_log_subscription.go":
      "A change of destination_arn or resource_identifier replaces the subscription.",
    "aws/aws-application-networking-k8s#442":
      "A second subscription of a resource for the same type of destination is a conflict.",
  },
  pages: ["https://docs.aws.amazon.com/vpc-lattice/latest/ug/monitoring-access-logs.html"],
  evidence: {
    confidence: "high",
    sources: [
      "aws/aws-application-networking-k8s recommended-inline-policy.json",
      "aws/aws-application-networking-k8s docs/api-types/access-log-policy.md (AWS's own controller: one log group, one bucket and one stream per target)",
      "API reference of CreateAccessLogSubscription (@aws-sdk/client-vpc-lattice 3.1169.0)",
      "The acceptance test has a bucket, _cloudwatchNoWildcard in the same file a log group, and none a stream; destination_arn takes the three alike",
    ],
    acceptanceTests: {
      aws_vpclattice_access_log_subscription:
        "internal/service/vpclattice/access_log_subscription_test.go TestAccVPCLatticeAccessLogSubscription_basic",
    },
    doubts: [
      "AWS states the limit of one subscription per type of destination in its controller for Kubernetes, and neither in the guide nor in its quotas or the API reference; that a service network takes one for each log type is inferred from the two being configured separately. More than that are refused here.",
      "Whether a stream of another account is accepted is said neither in the guide nor in AWS's pages about V1 delivery to Firehose; it is not offered.",
    ],
  },
});
