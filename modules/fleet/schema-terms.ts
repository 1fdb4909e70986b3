/** What several sections of the fleet file say. */
import { z } from "zod";

export const name = z.string().min(1);
export const account = name.describe("An account of this file, by its name under accounts.");
export const region = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]+)+-\d+$/, "is not a region, such as us-east-1")
  .describe("AWS region, e.g. us-east-1.");
export const tags = z
  .record(z.string(), z.string())
  .optional()
  .describe("Tags of the resources that are made.");
export const adopt = flag("Take over what exists already, by an import block. Default: false.");

export const protect = flag(
  "Have Terraform refuse to replace or destroy what holds the data (prevent_destroy). Taking the destination out of the file, or another name of the bucket, group or stream, ends it: docs/letting-go.md. Default: false.",
);

export const roleArn = z
  .string()
  .regex(/^arn:[^:]+:iam::\d{12}:role\/.+$/, "is not the ARN of a role: arn:aws:iam::<account>:role/<name>");

/** How a destination begins: its type, and where it is. */
export function placed<Type extends string>(type: Type) {
  return { type: z.literal(type), account, region };
}

/** A key that is true or false, and may be left out. */
export function flag(about: string) {
  return z.boolean().optional().describe(about);
}

/** A key that is any text, and may be left out. */
export function text(about: string) {
  return z.string().optional().describe(about);
}
