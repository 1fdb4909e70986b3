import { because } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byGlobalArn } from "../pieces/source";
import { doubts } from "../pieces/evidence";
import { logType, logs } from "../pieces/v2";

export const row = defineRow({
  service: "Amazon Route 53 Global Resolver",
  ...logs("/aws/vendedlogs/route53-global-resolver/"),
  source: byGlobalArn(
    "a Route 53 Global Resolver",
    "arn:${Partition}:route53globalresolver::${Account}:global-resolver/${Id}",
    "global-resolver/gr-ab12cd34ef56",
  ),
  v2: {
    logTypes: [logType("GLOBAL_RESOLVER_LOGS")],
    defaultLogTypes: "GLOBAL_RESOLVER_LOGS",
    authorization: "route53globalresolver",
  },
  constraints: {
    "Deliveries are made in the observability region of the global resolver, which must be set before.":
      because.source,
  },
  pages: [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/gr-monitoring.html",
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/gr-configure-dns-monitoring.html",
  ],
  evidence: { confidence: "medium", doubts: [doubts.fieldsUnpublished, doubts.keyUnpublished] },
});
