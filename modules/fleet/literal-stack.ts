/** A stack that is resolved once: cdktf's preparing pass, as long as the rendering itself, looks for what fleets don't have. */
import { TerraformStack } from "cdktf";

/**
 * A stack of a fleet. Its ARNs are literal and none of its values come from another stack, so cdktf's first
 * pass, which resolves every element to find references to other stacks, has nothing to find.
 */
export class LiteralStack extends TerraformStack {
  override prepareStack(): void {
    this.ensureBackendExists();
  }

  /**
   * @throws Error always: the output that such a reference needs might come after the other stack is written,
   * and would be missing there
   */
  override registerIncomingCrossStackReference(from: TerraformStack): never {
    throw new Error(
      `Stack "${this.node.id}" refers to a value of stack "${from.node.id}". Stacks of a fleet name what is in others by literal ARNs.`,
    );
  }
}
