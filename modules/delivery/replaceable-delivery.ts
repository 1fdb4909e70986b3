/** V2: the delivery, and the changes that must make a new one of it, since AWS or the provider punishes them in place. */
import {
  CloudwatchLogDelivery,
  type CloudwatchLogDeliveryConfig,
} from "@cdktf/provider-aws/lib/cloudwatch-log-delivery";
import { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { address } from "../destinations/registry";

/** What is remembered of a delivery, so that a change of it is seen. */
export interface Setting {
  /** Plain: text, a list of it, `true` or `false`. */
  readonly value: string | boolean | readonly string[];
  /** A change deletes the delivery and creates it anew; else it is changed in place. */
  readonly replaces: boolean;
}

/** By a name that Terraform takes for an attribute. */
export type Settings = Readonly<Record<string, Setting>>;

/**
 * A delivery beside a `terraform_data` that holds its settings. The provider keeps what is left out, and changes the
 * rest in place, whatever AWS makes of that; Terraform itself replaces what is `replace_triggered_by` another value.
 * It deletes first and creates then: AWS refuses a second delivery of one pair.
 *
 * @see https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#replace_triggered_by
 */
export class ReplaceableDelivery extends CloudwatchLogDelivery {
  private readonly triggers: readonly string[];

  constructor(scope: Construct, id: string, config: CloudwatchLogDeliveryConfig, settings: Settings) {
    super(scope, id, config);
    const names = Object.keys(settings);
    const memory = new SettingsMemory(scope, `${id}-settings`, settings);
    this.triggers = names
      .filter((name) => settings[name]!.replaces)
      .map((name) => `${address(memory)}.input.${name}`);
    if (this.triggers.length > 0) this.lifecycle = { replaceTriggeredBy: [...this.triggers] };
  }

  /** Terraform takes bare addresses here, and cdktf writes a list in HCL as texts. What begins with a bracket it leaves alone. */
  override toHclTerraform(): ReturnType<CloudwatchLogDelivery["toHclTerraform"]> {
    const rendered = super.toHclTerraform();
    const { lifecycle } = Object.values(Object.values(rendered.resource as HclBlocks)[0]!)[0]!;
    if (lifecycle && this.triggers.length > 0)
      lifecycle.replace_triggered_by = `[${this.triggers.join(", ")}]`;
    return rendered;
  }
}

type HclBlocks = Record<string, Record<string, { lifecycle?: { replace_triggered_by: unknown } }>>;

/**
 * Terraform's own `terraform_data`: no provider is installed for it. Not cdktf's class, which runs the Terraform
 * command to learn its version whenever a stack is synthesized.
 *
 * @see https://developer.hashicorp.com/terraform/language/resources/terraform-data
 */
class SettingsMemory extends TerraformResource {
  private readonly input: Readonly<Record<string, unknown>>;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, { terraformResourceType: "terraform_data" });
    this.input = Object.fromEntries(Object.entries(settings).map(([name, { value }]) => [name, value]));
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { input: this.input };
  }

  protected override synthesizeHclAttributes(): Record<string, unknown> {
    return {
      input: { value: this.input, isBlock: false, type: "map", storageClassType: "anyMap" },
    };
  }
}
