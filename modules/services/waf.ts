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
import { destinationArn } from "./destination-arn";
import { identifyByArn } from "./identify";
import type { LogSwitch, LogSwitches } from "./switch";
import type { WafOptions } from "./options.generated";

const waf: LogSwitch<Wafv2WebAcl | string, WafOptions> = {
  identify: (source) => {
    const identity = identifyByArn(source);
    // Web ACLs for CloudFront live in us-east-1, whatever the stack's region.
    if (TerraformResource.isTerraformResource(source)) {
      return (source as Wafv2WebAcl).scopeInput === "CLOUDFRONT"
        ? { ...identity, region: "us-east-1" }
        : identity;
    }
    return identity;
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
