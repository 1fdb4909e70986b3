import { Cloudtrail } from "@cdktf/provider-aws/lib/cloudtrail";
import type { ConstraintCase, Place } from "../place";

const trail = ({ stack }: Place, isOrganizationTrail?: boolean): Cloudtrail =>
  new Cloudtrail(stack, "Audit", { name: "audit", s3BucketName: "org-trail", isOrganizationTrail });

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "The ARNs of the log group and of the role",
    keeps: (place) => {
      place.deliver(trail(place), [place.group()]);
      const [block] = place.synthesized().of("aws_cloudtrail");
      expect(block!.config.cloud_watch_logs_group_arn).toMatch(/:\*$/);
      expect(block!.config.cloud_watch_logs_role_arn).toMatch(/aws_iam_role/);
    },
  },
  {
    constraint: "The events of an organization trail",
    breaks: (place) => place.deliver(trail(place, true), [place.group()]),
    given: '"workload/Audit" is an organization trail, and neither organizationId nor roleArn is given.',
    allows: (place) =>
      place.deliver(trail(place, true), [place.group()], { options: { organizationId: "o-exampleorgid" } }),
  },
];
