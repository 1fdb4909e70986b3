import { suggested, v1 } from "../pieces/cells";
import { because, told } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { madeBy } from "../pieces/enablement";
import { allow, controlLogDelivery, regional } from "../pieces/statements";

export const row = defineRow({
  service: "Amazon VPC Lattice",
  destinations: {
    cloudwatchLogs: v1.logGroup(madeBy("aws_vpclattice_access_log_subscription", "destination_arn"), {
      logGroup: suggested("/aws/vendedlogs/vpc-lattice/"),
      notes: ["The provider ignores the difference of a :* at the ARN's end."],
    }),
    s3: v1.bucket(madeBy("aws_vpclattice_access_log_subscription", "destination_arn"), {
      notes: [
        "destination_arn is the bucket's ARN, with a prefix behind it where wanted.",
        "Resource configurations write to VpcLattice/ResourceAccessLogs/ instead of VpcLattice/AccessLogs/.",
      ],
      keyLayout: "AWSLogs/${Account}/VpcLattice/AccessLogs/${Region}/${yyyy}/${MM}/${dd}/${ResourceId}/…",
    }),
    firehose: v1.stream(madeBy("aws_vpclattice_access_log_subscription", "destination_arn")),
  },
  source: {
    noun: "a VPC Lattice service network, service or resource configuration",
    resources: "aws_vpclattice_service_network aws_vpclattice_service aws_vpclattice_resource_configuration",
    arns: [
      regional("vpc-lattice", "servicenetwork/${ServiceNetworkId}"),
      regional("vpc-lattice", "service/${ServiceId}"),
      regional("vpc-lattice", "resourceconfiguration/${ResourceConfigurationId}"),
    ],
    id: { pattern: "^(sn|svc|rcfg)-[0-9a-z]+$", example: "svc-0a1b2c3d4e5f67890" },
    exampleArn: "arn:aws:vpc-lattice:us-east-1:111122223333:service/svc-0a1b2c3d4e5f67890",
    configurations: "many",
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
  constraints: [
    told(
      because.unclassified,
      "A subscription has one destination; each destination is a subscription of its own.",
    ),
    told(
      because.unclassified,
      "service_network_log_type (SERVICE or RESOURCE) is for service networks only.",
    ),
    told(
      because.unclassified,
      "The logs of a service network are those of its own traffic: services and resource configurations log separately.",
    ),
  ],
  pitfalls: {
    "hashicorp/terraform-provider-aws internal/service/vpclattice/access_log_subscription.go":
      "A change of destination_arn or resource_identifier replaces the subscription.",
    "monitoring-access-logs": "A resource is reported to take one subscription per kind of destination.",
  },
  pages: ["https://docs.aws.amazon.com/vpc-lattice/latest/ug/monitoring-access-logs.html"],
  evidence: {
    confidence: "high",
    sources: [
      "aws/aws-application-networking-k8s recommended-inline-policy.json",
      "API reference of CreateAccessLogSubscription (@aws-sdk/client-vpc-lattice 3.1169.0)",
    ],
    doubts: [
      "That a resource takes only one subscription per kind of destination was not checked, so no limit is set.",
      "Whether a stream of another account is accepted is not documented; it is not offered.",
    ],
  },
});
