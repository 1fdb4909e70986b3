/**
 * DNS queries that VPCs send to Route 53 Resolver. A query log configuration has one destination and takes many VPCs,
 * and a region takes 20 configurations: so there is one for each destination, with the VPCs of all deliveries.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html#limits-api-entities-resolver
 */
import { Route53ResolverQueryLogConfig } from "@cdktf/provider-aws/lib/route53-resolver-query-log-config";
import { Route53ResolverQueryLogConfigAssociation } from "@cdktf/provider-aws/lib/route53-resolver-query-log-config-association";
import type { Vpc } from "@cdktf/provider-aws/lib/vpc";
import type { Construct } from "constructs";
import { isLiteral } from "../destinations/destination";
import { stackRegistry } from "../destinations/registry";
import { environmentOf } from "../destinations/environment";
import { addressPart, sharedPlace, usedBy, whereIs } from "../names/addresses";
import { destinationAddress, destinationParts } from "../names/destination-identity";
import { queryLogConfigurationName } from "../names/names";
import { destinationArn } from "./destination-arn";
import { identifyByIdOrArn } from "./identify";
import type { Route53ResolverQueriesOptions } from "./options.generated";
import { take, takenBy } from "./taken";
import type { Destination, LogSwitch, LogSwitches, SwitchContext } from "./switch";

type Context = SwitchContext<Vpc | string, Route53ResolverQueriesOptions>;

/** The configuration of a destination, shared by the deliveries of a stack. */
interface Shared {
  readonly resource: Route53ResolverQueryLogConfig;
  /** What the first delivery asked for; further ones must ask for the same. */
  readonly options: Route53ResolverQueriesOptions;
  readonly by: Construct;
}

/** @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_CreateResolverQueryLogConfig.html */
const NAME = /^(?!\d+$)[\w' -]{1,64}$/;

const route53ResolverQueries: LogSwitch<Vpc | string, Route53ResolverQueriesOptions> = {
  identify: (source) => identifyByIdOrArn(source),
  rules: {
    name: ({ options: { name } }) => (isLiteral(name) && !NAME.test(name) ? `name is "${name}".` : undefined),
    oneOfAName: ({ options, destinations }) =>
      (["name", "queryLogConfigId"] as const)
        .filter((option) => options[option] !== undefined && destinations.length > 1)
        .map((option) => `${option} is given for ${destinations.length} destinations.`),
    ofOthers: ({ options }) =>
      (["name", "tags"] as const)
        .filter((option) => options.queryLogConfigId !== undefined && options[option] !== undefined)
        .map((option) => `queryLogConfigId is given, and ${option} too.`),
    sameForAll: (context) => context.destinations.flatMap((each) => differences(context, each)),
    onceAssociated: (context) =>
      context.destinations.flatMap((destination) => {
        const first = takenBy(context, JSON.stringify(destination.identity));
        return first === undefined
          ? []
          : [`"${first}" logs this VPC's queries to the same destination already.`];
      }),
  },
  switchOn: (context) => {
    const { scope, identity, destinations, options, regionArgument } = context;
    return {
      resources: destinations.map((destination) => {
        take(context, JSON.stringify(destination.identity));
        return new Route53ResolverQueryLogConfigAssociation(
          scope,
          destinationAddress(destination.identity, environmentOf(scope)),
          {
            resolverQueryLogConfigId: options.queryLogConfigId ?? configuration(context, destination).id,
            resourceId: identity.id!,
            ...regionArgument,
          },
        );
      }),
    };
  },
};

export const switches = { "route53-resolver-queries": route53ResolverQueries } satisfies LogSwitches;

/** The configuration of a destination: made for the first delivery, and no part of it, so that it outlives its VPC. */
function configuration(context: Context, destination: Destination): Route53ResolverQueryLogConfig {
  const { scope, delivery, environment, options, regionArgument } = context;
  const { identity } = destination;
  const { resource } = stackRegistry(scope).once<Shared>(configurationKey(context, destination), () => {
    const to = destinationParts(identity, environmentOf(scope));
    const id = addressPart([regionArgument.region ?? "", ...to]);
    const made = new Route53ResolverQueryLogConfig(sharedPlace(scope, "ResolverQueryLogs"), id, {
      name: options.name ?? queryLogConfigurationName(identity, environment),
      destinationArn: destinationArn(destination)!,
      ...(options.tags === undefined ? {} : { tags: options.tags }),
      ...regionArgument,
      dependsOn: [...destination.dependenciesFor(delivery)],
    });
    return { resource: made, options, by: delivery };
  });
  usedBy(resource, delivery);
  return resource;
}

/** What this delivery asks otherwise of a configuration that another one made. */
function differences(context: Context, destination: Destination): string[] {
  const { scope, options } = context;
  const shared = stackRegistry(scope).find<Shared>(configurationKey(context, destination));
  if (shared === undefined || options.queryLogConfigId !== undefined) return [];
  return (["name", "tags"] as const)
    .filter((option) => JSON.stringify(options[option]) !== JSON.stringify(shared.options[option]))
    .map(
      (option) =>
        `${option} is ${text(options[option])}, and "${whereIs(shared.by)}" makes the configuration of this destination with ${text(shared.options[option])}.`,
    );
}

function text(value: unknown): string {
  return value === undefined ? "none" : JSON.stringify(value);
}

function configurationKey({ environment }: Context, destination: Destination): string {
  return `resolver-query-log/${environment.region}/${JSON.stringify(destination.identity)}`;
}
