/** What Terraform will read where a value is known at apply only. */
import { DefaultTokenResolver, StringConcat, Tokenization, type TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";

const resolver = new DefaultTokenResolver(new StringConcat());

/** A text with its references as expressions: `${aws_s3_bucket.Archive_1A2B.arn}`. Literal texts stay as they are. */
export function expressionOf(text: string, scope: IConstruct): string {
  return String(Tokenization.resolve(text, { scope, resolver, preparing: false }));
}

/** Where a resource is in its stack, as expressions name it: `aws_s3_bucket.Archive_1A2B`. */
export function addressOf({ terraformResourceType, friendlyUniqueId }: TerraformResource): string {
  return `${terraformResourceType}.${friendlyUniqueId}`;
}
