import type { LogTypeRow } from "../row";

export const row = {
  id: "cloudhsm-audit",
  service: "AWS CloudHSM",
  label: "AWS CloudHSM audit logs",
  editions: {
    "2024": {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
      xray: null,
    },
    current: {
      cloudwatchLogs: "native",
      s3: null,
      firehose: null,
      xray: null,
    },
  },
  destinations: {
    cloudwatchLogs: {
      permission: "native",
      enablement: "automatic",
      principal: "AWSServiceRoleForCloudHSM",
      authorisedBy: "service-linked-role",
      notes: [
        "CloudHSM always logs, one log stream per HSM; the log group is managed for its retention and encryption.",
      ],
      logGroup: {
        naming: {
          kind: "fixed",
          names: ["/aws/cloudhsm/${CloudHsmClusterInstanceName}"],
        },
        reference: "none",
        customerManagedKey: "allowed",
      },
    },
  },
  source: {
    noun: "a CloudHSM cluster",
    resources: ["aws_cloudhsm_v2_cluster"],
    arns: ["arn:${Partition}:cloudhsm:${Region}:${Account}:cluster/${CloudHsmClusterInstanceName}"],
    id: {
      pattern: "^cluster-[a-z0-9]+$",
      example: "cluster-igklspoyj5v",
    },
    exampleArn: "arn:aws:cloudhsm:us-east-1:111122223333:cluster/cluster-igklspoyj5v",
    configurations: "one",
    maxDestinations: 1,
  },
  lifecycle: {
    state: "active",
  },
  deployer: [],
  constraints: [
    "Audit logging cannot be switched off or redirected.",
    "Accounts whose clusters are older than 2018-01-20 must create the service-linked role by hand (service name cloudhsm.amazonaws.com).",
    "The log group is named after the cluster's id, so it can only be made after the cluster.",
  ],
  pitfalls: [],
  links: [
    "https://docs.aws.amazon.com/cloudhsm/latest/userguide/cloudhsm-audit-log-reference.html",
    "https://docs.aws.amazon.com/cloudhsm/latest/userguide/service-linked-roles.html",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-destinations-table.html",
  ],
  evidence: {
    confidence: "high",
    sources: [
      'AWS\'s page "Enable logging from AWS services", mid-2024 edition',
      "CloudHSM user guide: understand-audit-logs, get-audit-logs-from-cloudwatch, service-linked-roles",
      "Terraform AWS provider 6.25: aws_cloudhsm_v2_cluster",
    ],
    doubts: [
      "AWS does not say whether the log group may be encrypted with a customer managed key; the general rule of CloudWatch Logs (the key policy lets logs.<region>.amazonaws.com use the key) is assumed.",
      "CloudHSM may have made the log group before the pack does; then it is imported.",
    ],
  },
} as const satisfies LogTypeRow;
