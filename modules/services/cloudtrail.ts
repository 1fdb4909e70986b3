/**
 * Events of a CloudTrail trail, to CloudWatch Logs beside the trail's bucket.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html
 */
import type { Cloudtrail } from "@cdktf/provider-aws/lib/cloudtrail";
import type { Statement } from "../policies/document";
import type { CloudtrailOptions } from "./options.generated";
import { identifyByIdOrArn } from "./identify";
import { roleStatements } from "./role-statements";
import { createServiceRole, roleOr } from "./service-role";
import type { LogSwitch, LogSwitches } from "./switch";

const cloudtrail: LogSwitch<Cloudtrail | string | undefined, CloudtrailOptions> = {
  identify: (source) => identifyByIdOrArn(source!),
  rules: {
    organization: ({ source, options }) =>
      typeof source === "object" &&
      source.isOrganizationTrailInput === true &&
      options.organizationId === undefined &&
      options.roleArn === undefined
        ? `"${source.node.path}" is an organization trail, and neither organizationId nor roleArn is given.`
        : undefined,
  },
  problems: ({ options }) =>
    options.organizationId !== undefined && options.roleArn !== undefined
      ? ["organizationId is for the role that is made, and roleArn gives one: leave one of them out."]
      : [],
  switchOn: ({ scope, row, environment, options, logGroups }) => {
    const logGroup = logGroups[0]!;
    const facts = row.roles![0]!;
    const organization: Statement[] =
      options.organizationId === undefined
        ? []
        : [
            {
              Effect: "Allow",
              Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
              Resource: `${logGroup.logGroupArn}:log-stream:${options.organizationId}_*`,
            },
          ];
    const role = roleOr(options.roleArn, () =>
      // The guide: CloudTrail's role for CloudWatch Logs supports neither aws:SourceArn nor aws:SourceAccount.
      createServiceRole(scope, "Role", {
        description: "CloudTrail to CloudWatch Logs",
        trustedBy: facts.trustedBy,
        statements: [...roleStatements(facts, environment, {}, logGroups), ...organization],
      }),
    );
    return {
      attributes: {
        // Without ":*" CloudTrail refuses the group or shows a difference for ever (hashicorp/terraform-provider-aws#14557).
        cloudWatchLogsGroupArn: `${logGroup.logGroupArn}:*`,
        cloudWatchLogsRoleArn: role.arn,
      },
      // CloudTrail tries the role when it gets it (hashicorp/terraform-provider-aws#18038).
      dependencies: role.dependencies,
    };
  },
};

export const switches = { cloudtrail } satisfies LogSwitches;
