/**
 * DNS queries that VPCs send to Route 53 Resolver.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html
 */
import { Route53ResolverQueryLogConfig } from "@cdktf/provider-aws/lib/route53-resolver-query-log-config";
import { Route53ResolverQueryLogConfigAssociation } from "@cdktf/provider-aws/lib/route53-resolver-query-log-config-association";
import type { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { isLiteral } from "../destinations/destination";
import { boundedResourceName } from "./resource-name";
import { destinationArn } from "./destination-arn";
import { identifyByIdOrArn } from "./identify";
import type { Route53ResolverQueriesOptions } from "./options.generated";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Context = SwitchContext<Vpc | string, Route53ResolverQueriesOptions>;

const route53ResolverQueries: LogSwitch<Vpc | string, Route53ResolverQueriesOptions> = {
  identify: (source) => identifyByIdOrArn(source),
  rules: {
    name: (context) =>
      context.destinations
        .map((_, index) => configurationName(context, index))
        .filter((name) => isLiteral(name) && !NAME.test(name))
        .map((name) => `A configuration would be called "${name}".`),
  },
  switchOn: (context) => {
    const { scope, identity, destinations, options, regionArgument } = context;
    return {
      resources: destinations.flatMap((destination, index) => {
        const suffix = index === 0 ? "" : String(index + 1);
        const config = new Route53ResolverQueryLogConfig(scope, `QueryLogConfig${suffix}`, {
          name: configurationName(context, index),
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
    };
  },
};

export const switches = { "route53-resolver-queries": route53ResolverQueries } satisfies LogSwitches;

/** @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_CreateResolverQueryLogConfig.html */
const NAME = /^(?!\d+$)[\w' -]{1,64}$/;

/** Each destination has a configuration of its own: those behind the first are numbered. */
function configurationName({ scope, options }: Context, index: number): string {
  const name = options.name ?? boundedResourceName(scope, 60);
  return index === 0 ? name : `${name}-${index + 1}`;
}
