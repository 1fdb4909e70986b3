/**
 * AWS WAF web ACL traffic logs.
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/logging.html
 */
import type { Wafv2WebAcl } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import {
  Wafv2WebAclLoggingConfiguration,
  type Wafv2WebAclLoggingConfigurationLoggingFilter,
} from "@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration";
import { TerraformResource } from "cdktf";
import { isLiteral } from "../destinations/destination";
import { environmentOf, knownToDiffer } from "../destinations/environment";
import { parseArn } from "../policies/arn";
import { destinationArn } from "./destination-arn";
import { identifyByArn } from "./identify";
import type { LogSwitch, LogSwitches, SwitchContext } from "./switch";
import type { WafOptions } from "./options.generated";
import { contradictingFilters } from "./waf-filters";

/** Where web ACLs for CloudFront are. */
const CLOUDFRONT_REGION = "us-east-1";

const waf: LogSwitch<Wafv2WebAcl | string, WafOptions> = {
  identify: (source) => {
    const identity = identifyByArn(source);
    // Whatever the stack's region.
    if (TerraformResource.isTerraformResource(source)) {
      return (source as Wafv2WebAcl).scopeInput === "CLOUDFRONT"
        ? { ...identity, region: CLOUDFRONT_REGION }
        : identity;
    }
    return identity;
  },
  rules: {
    cloudfront: cloudfrontElsewhere,
    oneField: ({ options: { redactedFields = [] } }) =>
      redactedFields.flatMap((entry, index) => {
        const fields = Object.entries(entry).flatMap(([field, value]) =>
          value === undefined ? [] : [field],
        );
        return fields.length === 1
          ? []
          : [`redactedFields[${index}] names ${fields.length === 0 ? "no field" : fields.join(" and ")}.`];
      }),
    lowerCaseHeader: ({ options: { redactedFields = [] } }) =>
      redactedFields.flatMap(({ singleHeader }, index) =>
        isLiteral(singleHeader?.name) && singleHeader.name !== singleHeader.name.toLowerCase()
          ? [`redactedFields[${index}] names the header "${singleHeader.name}".`]
          : [],
      ),
    conditions: ({ options: { loggingFilter } }) => emptyFilters(loggingFilter),
    labelNames: ({ options: { loggingFilter } }) =>
      (loggingFilter?.filter ?? [])
        .flatMap(({ condition }) => condition.map(({ labelNameCondition }) => labelNameCondition?.labelName))
        .flatMap((name) =>
          isLiteral(name) && !/^[\w:-]{1,1024}$/.test(name)
            ? [`loggingFilter names the label "${name}".`]
            : [],
        ),
    order: ({ options: { loggingFilter } }) =>
      contradictingFilters(loggingFilter?.filter ?? []).map(
        ([first, second]) =>
          `One request can match both filter[${first}] and filter[${second}] of loggingFilter.`,
      ),
  },
  switchOn: ({ scope, identity, options, destinations, regionArgument }) => {
    const destination = destinations[0]!;
    const arn = destinationArn(destination)!;
    const resource = new Wafv2WebAclLoggingConfiguration(scope, "Logging", {
      resourceArn: identity.arn!,
      logDestinationConfigs: [arn],
      ...(options.redactedFields?.length ? { redactedFields: [...options.redactedFields] } : {}),
      ...(options.loggingFilter === undefined ? {} : { loggingFilter: loggingFilter(options.loggingFilter) }),
      ...regionArgument,
    });
    return { resources: [resource] };
  },
};

export const switches = { waf } satisfies LogSwitches;

/** A web ACL for CloudFront that is elsewhere, as far as it says where it is: an alias of the provider doesn't. */
function cloudfrontElsewhere({
  scope,
  source,
  identity,
  environment,
}: SwitchContext<Wafv2WebAcl | string, WafOptions>): string | undefined {
  if (TerraformResource.isTerraformResource(source)) {
    const { scopeInput, regionInput, provider, node } = source as Wafv2WebAcl;
    const region = regionInput ?? environmentOf(scope).region;
    return scopeInput === "CLOUDFRONT" && provider === undefined && knownToDiffer(region, CLOUDFRONT_REGION)
      ? `"${node.path}" has scope CLOUDFRONT and is in ${region}.`
      : undefined;
  }
  const arn = identity.arn === undefined ? undefined : parseArn(identity.arn);
  return arn?.resource.startsWith("global/") && knownToDiffer(environment.region, CLOUDFRONT_REGION)
    ? `The source is "${identity.arn}".`
    : undefined;
}

/** What of a filter would match nothing because it holds nothing. */
function emptyFilters(loggingFilter: WafOptions["loggingFilter"]): string[] {
  if (loggingFilter === undefined) return [];
  if (loggingFilter.filter.length === 0) return ["loggingFilter holds no filter."];
  return loggingFilter.filter.flatMap(({ condition }, index) =>
    condition.length === 0
      ? [`filter[${index}] of loggingFilter holds no condition.`]
      : condition.flatMap(({ actionCondition, labelNameCondition }, i) =>
          actionCondition === undefined && labelNameCondition === undefined
            ? [`filter[${index}].condition[${i}] of loggingFilter is empty.`]
            : [],
        ),
  );
}

/** The same as the binding takes it: with lists that may be changed. */
function loggingFilter({
  defaultBehavior,
  filter,
}: NonNullable<WafOptions["loggingFilter"]>): Wafv2WebAclLoggingConfigurationLoggingFilter {
  return {
    defaultBehavior,
    filter: filter.map(({ condition, ...rest }) => ({ ...rest, condition: [...condition] })),
  };
}
