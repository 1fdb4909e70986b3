/** Access logs of a CloudFront distribution, by a V2 delivery. */
import { CloudfrontDistribution } from "@cdktf/provider-aws/lib/cloudfront-distribution";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(
  stack: TerraformStack,
  to: To<"cloudfront-access-logs">,
): LogDelivery<"cloudfront-access-logs"> {
  const distribution = new CloudfrontDistribution(stack, "Shop", {
    enabled: true,
    origin: [
      {
        originId: "shop",
        domainName: "shop.example.com",
        customOriginConfig: {
          httpPort: 80,
          httpsPort: 443,
          originProtocolPolicy: "https-only",
          originSslProtocols: ["TLSv1.2"],
        },
      },
    ],
    defaultCacheBehavior: {
      targetOriginId: "shop",
      allowedMethods: ["GET", "HEAD"],
      cachedMethods: ["GET", "HEAD"],
      viewerProtocolPolicy: "redirect-to-https",
      cachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6",
    },
    restrictions: { geoRestriction: { restrictionType: "none" } },
    viewerCertificate: { cloudfrontDefaultCertificate: true },
  });
  return new LogDelivery(stack, "AccessLogs", {
    logType: "cloudfront-access-logs",
    source: distribution,
    destinations: to(),
  });
}
