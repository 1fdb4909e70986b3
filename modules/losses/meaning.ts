/** What it means that a thing goes, in sentences. */
import { archiveDeletionMeans } from "./archive-losses";
import { listOf, objectsIn, type Json } from "./stack-output";
import type { Thing } from "./thing";

/** The longest wait of KMS, and its default. @see https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html */
const KEY_DELETION_DAYS = 30;

/** What happens when Terraform deletes it, as far as it holds data; else that its logs stop. */
export function deletionMeans({ type, config }: Thing): string {
  switch (type) {
    case "aws_cloudwatch_log_group":
      return "Its log events are deleted with it.";
    case "aws_s3_bucket":
      return config["force_destroy"] === true
        ? "All objects in it are deleted with it (force_destroy)."
        : "S3 refuses to delete it while it holds objects, and the apply stops there; empty, it goes.";
    case "aws_kms_key":
      return `KMS schedules its deletion, in ${Number(config["deletion_window_in_days"] ?? KEY_DELETION_DAYS)} days: what it has encrypted can't be read from then on.`;
    case "aws_kinesis_firehose_delivery_stream":
      return "Whoever writes to it is refused, and records that it has not written yet are lost.";
    default:
      return archiveDeletionMeans(type) ?? "Its logs are delivered no longer.";
  }
}

/** What a deletion and a creation of the same thing, in no order, lead to. */
export function moveMeans({ type }: Thing): string {
  if (type === "aws_kms_key")
    return "A new key is made, and the old one is deleted: what it has encrypted can't be read from then on.";
  return "Terraform destroys the one and creates the other in no order: AWS refuses the second of one name, or what was just written is deleted.";
}

/** Whether Terraform only forgets it: it stays at AWS when it leaves the configuration. */
export function staysWhenDeleted({ type, config }: Thing): boolean {
  return type === "aws_cloudwatch_log_group" && config["skip_destroy"] === true;
}

/** Whether `prevent_destroy` is set: what `protect: true` of a fleet file writes. */
export function isProtected(config: Json): boolean {
  return objectsIn(config["lifecycle"]).some((block) => listOf(block["prevent_destroy"])[0] === true);
}

export const REFUSED_PLAN = "It is protected (prevent_destroy): Terraform refuses the plan.";

/** @see https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#prevent_destroy */
export const PROTECTION_GOES =
  "It is protected, but prevent_destroy goes with the block that it stands in, so Terraform will not refuse.";

/** How to keep it without Terraform. */
export function letGoOf({ type }: Thing): string {
  const settings = type === "aws_s3_bucket" ? ", and one for each of its settings," : "";
  return `A removed block with destroy = false${settings} lets go of it without deleting it.`;
}
