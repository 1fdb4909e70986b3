import { v1 } from "../pieces/cells";
import { because, checked, held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byGlobalArn } from "../pieces/source";
import { setOn } from "../pieces/enablement";
import { allow } from "../pieces/statements";

export const row = defineRow({
  service: "AWS Global Accelerator",
  s3: v1.bucket(
    setOn("aws_globalaccelerator_accelerator aws_globalaccelerator_custom_routing_accelerator", "attributes"),
    {
      notes: [
        "flow_logs_enabled, flow_logs_s3_bucket and flow_logs_s3_prefix are set together.",
        "${Region} of the key is us-west-2, as in the guide's example.",
      ],
      keyLayout:
        "AWSLogs/${Account}/globalaccelerator/${Region}/${yyyy}/${MM}/${dd}/${Account}_globalaccelerator_${ResourceId}_…",
      prefix: "required",
      sourceArnRegion: "*",
    },
  ),
  off: {
    aws_globalaccelerator_accelerator: { "attributes.flow_logs_enabled": false },
    aws_globalaccelerator_custom_routing_accelerator: { "attributes.flow_logs_enabled": false },
  },
  source: byGlobalArn(
    "a Global Accelerator accelerator, standard or custom routing",
    "arn:${Partition}:globalaccelerator::${Account}:accelerator/${ResourceId}",
    "accelerator/1234abcd-abcd-1234-abcd-1234abcdefgh",
    {
      resources: "aws_globalaccelerator_accelerator aws_globalaccelerator_custom_routing_accelerator",
      id: {
        pattern: "^[0-9a-z]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}$",
        example: "1234abcd-abcd-1234-abcd-1234abcdefgh",
      },
      maxDestinations: 1,
    },
  ),
  deployer: [
    allow(
      "globalaccelerator:DescribeAccelerator globalaccelerator:DescribeAcceleratorAttributes globalaccelerator:DescribeCustomRoutingAccelerator globalaccelerator:DescribeCustomRoutingAcceleratorAttributes globalaccelerator:UpdateAcceleratorAttributes globalaccelerator:UpdateCustomRoutingAcceleratorAttributes",
    ),
    allow("logs:DeleteLogDelivery", "*"),
  ],
  constraints: {
    'Bucket and prefix are both required; a prefix of "/" would give keys with "//".':
      held("destinations.s3.prefix"),
    "Global Accelerator takes a prefix of 255 characters at most (UpdateAcceleratorAttributes).": checked({
      kind: "prefix",
      mustNotMatch: "^.{256}",
    }),
    "The API lives in us-west-2; the provider goes there by itself, and the resource has no region argument.":
      because.consequence,
    "A change of bucket or prefix switches flow logs off before it switches them on anew: flows in between aren't logged.":
      because.consequence,
    "Enabling fails when the bucket policy lacks the statements and the caller cannot read and write it.":
      held("order"),
    "The first logs arrive after about four hours.": because.runtime,
  },
  pitfalls: {
    "hashicorp/terraform-provider-aws#17519": "flow_logs_s3_prefix is required in practice.",
    "hashicorp/terraform-provider-aws PR #17739":
      "Updates of the attributes while flow logs were on were mishandled until 2021.",
    "terraform-aws-modules/terraform-aws-global-accelerator#8":
      "No bucket ACL is needed; setting one fails on buckets with ACLs disabled.",
    "aws-cloudformation/cloudformation-coverage-roadmap#922":
      "CloudFormation lacked flow logs for years; the attributes in Terraform are the way.",
  },
  pages: [
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/monitoring-global-accelerator.flow-logs.html",
  ],
  evidence: {
    confidence: "high",
    acceptanceTests: {
      aws_globalaccelerator_accelerator:
        "internal/service/globalaccelerator/accelerator_test.go TestAccGlobalAcceleratorAccelerator_attributes",
      aws_globalaccelerator_custom_routing_accelerator: null,
    },
    sources: [
      "Global Accelerator developer guide: monitoring-global-accelerator.flow-logs",
      "botocore service model of globalaccelerator, 2026-08 (UpdateAcceleratorAttributesRequest)",
      "Acceptance test: it leaves the bucket policy to AWS, which attaches it with the caller's permissions; the pack writes it before",
    ],
    doubts: [
      "AWS does not state the region in aws:SourceArn; its sample policy has no aws:SourceArn. The API lives in us-west-2 and the keys seen point there, but that isn't stated, so the guard leaves the region open and holds the account, which is safe whichever it is.",
      "AWS does not say whether the bucket may be in any region; the guide lets another account own it, with a policy that names the accelerator's account, and says nothing of regions. The bucket policy is the same wherever the bucket is; one in us-west-2, where the API lives, is safe.",
    ],
  },
});
