/** Slow logs and application logs of an OpenSearch Service domain. */
import { OpensearchDomain } from "@cdktf/provider-aws/lib/opensearch-domain";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"opensearch">): LogDelivery<"opensearch"> {
  const domain = new OpensearchDomain(stack, "Orders", {
    domainName: "orders",
    engineVersion: "OpenSearch_2.19",
    clusterConfig: { instanceType: "r7g.large.search", instanceCount: 2 },
    ebsOptions: { ebsEnabled: true, volumeSize: 100 },
    encryptAtRest: { enabled: true },
    nodeToNodeEncryption: { enabled: true },
  });
  return new LogDelivery(stack, "DomainLogs", { logType: "opensearch", source: domain, destinations: to() });
}
