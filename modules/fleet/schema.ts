/**
 * The schema of the fleet file: section by section, every key described. Options of deliveries are checked
 * by the schema of their log type, see `services/option-schemas.ts`.
 */
import { z } from "zod";
import { ORGANIZATION_ID, ORGANIZATION_PATH } from "../policies/organization";
import { backendSchema } from "./backend-schema";
import { destinationSchema } from "./destination-schema";
import { account, flag, name, region, roleArn } from "./schema-terms";

const accountId = z
  .string({
    error: ({ input }) =>
      typeof input === "number" ? "must be in quotes: as a number it would lose leading zeros" : undefined,
  })
  .regex(/^\d{12}$/, "is not an AWS account id: it has 12 digits");

export const accountSchema = z
  .strictObject({
    id: accountId.describe("Account id, 12 digits in quotes."),
    assumeRoleArn: roleArn
      .optional()
      .describe("ARN of the role that the AWS provider assumes in this account."),
    serviceLinkedRole: z
      .enum(["existing", "create", "adopt"])
      .optional()
      .describe(
        "Who owns AWSServiceRoleForLogDelivery, by which logs reach Firehose: an account has one, made by AWS on first use. Default: existing.",
      ),
    reservedLogGroupPolicies: z
      .number()
      .int()
      .min(0)
      .max(10)
      .optional()
      .describe(
        "CloudWatch Logs resource policies per region that others own: AWS allows 10 in all. Default: 0.",
      ),
  })
  .describe("An AWS account.");

export const deliverySchema = z
  .strictObject({
    logType: name.describe(
      "A row of the matrix: log-delivery matrix lists them. vended for a log type that no row has.",
    ),
    awsLogType: z
      .string()
      .regex(/^\w{1,255}$/, "is not a log type as AWS names them: letters, digits and underscores")
      .optional()
      .describe("With logType vended: the log type as AWS names it, such as APPLICATION_LOGS."),
    account: account.describe("Account of what is logged."),
    region: region.describe("Region of what is logged."),
    source: name
      .optional()
      .describe(
        "ARN or id of what is logged. May be left out where another stack owns it: then all else is prepared, and outputs hold the arguments to set.",
      ),
    to: z.array(name).min(1).describe("Destinations, by their names."),
    name: name
      .optional()
      .describe("Name of the delivery within its stack. Default: from the log type and the source."),
    options: z.record(z.string(), z.unknown()).optional().describe("Options of the log type."),
    enabled: flag(
      "false: logging is switched off, and grants, roles, log groups, buckets and streams stay. Default: true.",
    ),
    allowEnded: flag("Prepare a delivery of a service that AWS has ended. Default: false."),
  })
  .describe("One log type of one source, and where it goes.");

export const fleetSchema = z
  .strictObject({
    organizationId: z
      .string()
      .regex(ORGANIZATION_ID, "is not an organization id: o- and 10 to 32 lowercase letters and digits")
      .optional()
      .describe(
        "Guard buckets and keys by organization instead of by accounts: a new account then changes no policy.",
      ),
    organizationPaths: z
      .array(
        z
          .string()
          .regex(
            ORGANIZATION_PATH,
            "is not an organization path as AWS matches it: o-…/r-…/ou-…/ with a slash at its end for the accounts of a unit, o-…/r-…/ou-…/* for those of its units, too",
          ),
      )
      .min(1)
      .optional()
      .describe("Guard by organizational units (aws:SourceOrgPaths)."),
    backend: backendSchema.optional(),
    accounts: z
      .record(
        z
          .string()
          .regex(/^[a-z0-9][a-z0-9-]*$/, "is not an account name: lowercase letters, digits and hyphens"),
        accountSchema,
      )
      .describe("The AWS accounts, by names of your own: stacks are called <account>-<region>."),
    destinations: z
      .record(
        z
          .string()
          .regex(
            /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
            "is not a destination name: letters, digits, hyphens and underscores",
          ),
        destinationSchema,
      )
      .describe("Where logs are delivered to, by names of your own."),
    deliveries: z.array(deliverySchema).describe("What is delivered, and where to."),
  })
  .describe("Log deliveries of many accounts.");

export type Fleet = z.infer<typeof fleetSchema>;
export type FleetDestination = z.infer<typeof destinationSchema>;
export type FleetDelivery = z.infer<typeof deliverySchema>;
export type FleetBackend = z.infer<typeof backendSchema>;
