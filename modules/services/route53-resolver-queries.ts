/**
 * DNS queries that VPCs send to Route 53 Resolver.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html
 */
import { Route53ResolverQueryLogConfig } from "@cdktf/provider-aws/lib/route53-resolver-query-log-config";
import { Route53ResolverQueryLogConfigAssociation } from "@cdktf/provider-aws/lib/route53-resolver-query-log-config-association";
import type { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { boundedResourceName } from "./resource-name";
import { destinationArn } from "./destination-arn";
import { identifyByIdOrArn } from "./identify";
import type { Route53ResolverQueriesOptions } from "./options.generated";
import type { LogSwitch, LogSwitches } from "./switch";

const route53ResolverQueries: LogSwitch<Vpc | string, Route53ResolverQueriesOptions> = {
  identify: (source) => identifyByIdOrArn(source),
  switchOn: ({ scope, identity, destinations, options, regionArgument }) => ({
    resources: destinations.flatMap((destination, index) => {
      const suffix = index === 0 ? "" : String(index + 1);
      const config = new Route53ResolverQueryLogConfig(scope, `QueryLogConfig${suffix}`, {
        name: `${options.name ?? boundedResourceName(scope, 60)}${suffix === "" ? "" : `-${suffix}`}`,
        destinationArn: destinationArn(destination)!,
        ...(options.tags === undefined ? {} : { tags: options.tags }),
        ...regionArgument,
      });
      const association = new Route53ResolverQueryLogConfigAssociation(scope, `Association${suffix}`, {
        resolverQueryLogConfigId: config.id,
        resourceId: identity.id!,
        ...regionArgument,
      });
      return [config, association];
    }),
  }),
};

export const switches = { "route53-resolver-queries": route53ResolverQueries } satisfies LogSwitches;
