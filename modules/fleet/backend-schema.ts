/** Where the fleet file says that Terraform keeps its state: a schema for each type of backend. */
import { z } from "zod";
import { flag, name, region, roleArn, text } from "./schema-terms";

export const backendSchema = z
  .discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("local"),
      path: text(
        "Folder of the state files, from this file's folder: <path>/<stack>.tfstate. Default: terraform.<stack>.tfstate in the folder of cdktf.json.",
      ),
    }),
    z.strictObject({
      type: z.literal("s3"),
      bucket: name.describe("Bucket of the state."),
      region: region.describe("Region of that bucket."),
      keyPrefix: text("States are <keyPrefix>/<stack>.tfstate. Default: log-delivery."),
      kmsKeyId: text("ARN of the key that encrypts the state."),
      assumeRoleArn: roleArn.optional().describe("Role for the state bucket."),
      useLockfile: flag("Lock by a file beside the state (Terraform 1.10 and newer). Default: true."),
    }),
    z.strictObject({
      type: z.literal("cloud"),
      organization: name.describe("Organization in HCP Terraform."),
      project: text("Project of the workspaces."),
      hostname: text("Default: app.terraform.io."),
      workspaces: z
        .string()
        .includes("{stack}", "must hold {stack}, or all stacks would share one workspace")
        .optional()
        .describe(
          "Name of each stack's workspace, with {stack} for the stack. Default: log-delivery-{stack}.",
        ),
    }),
  ])
  .describe("Where Terraform keeps its state. Default: local.");
