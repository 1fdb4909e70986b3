/** Events of a CloudTrail trail, to CloudWatch Logs beside the trail's bucket. */
import { Cloudtrail } from "@cdktf/provider-aws/lib/cloudtrail";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"cloudtrail">): LogDelivery<"cloudtrail"> {
  const trail = new Cloudtrail(stack, "Audit", {
    name: "audit",
    s3BucketName: "org-trail-111122223333",
    isMultiRegionTrail: true,
    enableLogFileValidation: true,
  });
  return new LogDelivery(stack, "Events", { logType: "cloudtrail", source: trail, destinations: to() });
}
