/**
 * The schema of each log type's options, for the fleet file and its JSON Schema. The types in
 * {@link OptionsOf} come from the same schemas. Loaded when asked for: the library itself needs none.
 */
import type { ZodObject, ZodType } from "zod";
import type { LogTypeId } from "../catalog/table";
import type { OptionsOf } from "./registry";

const noOptions = () => (require("./no.options") as typeof import("./no.options")).noOptions;
const v2Options = () => (require("./v2.options") as typeof import("./v2.options")).v2Options;

const schemas = {
  "bedrock-knowledge-base": v2Options,
  "cloudfront-access-logs": () =>
    (require("./cloudfront.options") as typeof import("./cloudfront.options")).cloudfrontOptions,
  codewhisperer: v2Options,
  "iam-identity-center-errors": v2Options,
  "msk-broker": noOptions,
  "route53-public-queries": noOptions,
  "route53-resolver-queries": () =>
    (require("./route53-resolver-queries.options") as typeof import("./route53-resolver-queries.options"))
      .resolverOptions,
  "step-functions": () =>
    (require("./step-functions.options") as typeof import("./step-functions.options")).stepFunctionsOptions,
  "vpc-flow-logs": () =>
    (require("./vpc-flow-logs.options") as typeof import("./vpc-flow-logs.options")).flowLogOptions,
  waf: () => (require("./waf.options") as typeof import("./waf.options")).wafOptions,
  workmail: v2Options,
} satisfies { [Id in LogTypeId]?: () => ZodType<OptionsOf<Id>> };

/** The schema of a log type's options. */
export function optionsSchemaOf(id: LogTypeId): ZodObject {
  return (schemas as Partial<Record<LogTypeId, () => ZodObject>>)[id]!();
}
