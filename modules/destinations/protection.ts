/** What Terraform must not destroy. */
import type { TerraformResourceLifecycle } from "cdktf";

/** What destinations that make something are told about that. */
export interface ProtectionProps {
  /**
   * Have Terraform refuse to replace or destroy what holds the data: bucket, key, log group, stream. Terraform reads it
   * (`prevent_destroy`) where the resource is declared, so it ends when the destination is taken out or gets another
   * address: docs/letting-go.md says how to keep what it made then.
   * @default false
   * @see https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#prevent_destroy
   */
  readonly protect?: boolean;
}

/** The arguments of a resource that holds data. */
export function protection({ protect }: ProtectionProps): { lifecycle?: TerraformResourceLifecycle } {
  return protect ? { lifecycle: { preventDestroy: true } } : {};
}
