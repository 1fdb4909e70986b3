/** Stacks of a fleet, rendered in one pass: cdktf's own way resolves every value three times. */
import { TerraformElement, TerraformOutput, TerraformStack } from "cdktf";
import { resolved } from "./literal-resolution";

/**
 * A stack of a fleet. Its ARNs are literal and none of its values come from another stack, so cdktf's first
 * pass, which resolves every element to find references to other stacks, has nothing to find; and what is
 * resolved needs not be resolved again when it is put together. What is written is the same.
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

  /** HCL is cdktf's own, with its two passes. */
  override toHclTerraform(): ReturnType<TerraformStack["toHclTerraform"]> {
    super.prepareStack();
    return super.toHclTerraform();
  }

  override toTerraform(): JsonObject {
    const elements = this.node.findAll().filter(TerraformElement.isTerraformElement);
    const resolve = (value: unknown): JsonObject => resolved(this, value) as JsonObject;
    const overrides = this["rawOverrides"] as object;
    const metadata: JsonObject = {
      version: this.node.tryGetContext("cdktfVersion") as string,
      stackName: this.node.id,
      backend: "local",
      ...(Object.keys(overrides).length > 0 ? { overrides: { stack: Object.keys(overrides) } } : {}),
    };
    const outputs: JsonObject = {};
    const terraform: JsonObject = { "//": { metadata, outputs } };
    for (const element of elements) {
      merge(metadata, resolve(element.toMetadata()));
      merge(terraform, resolve(element.toTerraform()));
      if (TerraformOutput.isTerraformOutput(element)) merge(outputs, outputAt(element));
    }
    return merge(terraform, resolve(overrides));
  }
}

type Json = null | boolean | number | string | Json[] | JsonObject;
interface JsonObject {
  [key: string]: Json;
}

/** The id of an output under the names of its path. */
function outputAt(output: TerraformOutput): JsonObject {
  const names = output.node.path.split("/");
  const last = names.pop()!;
  return names.reduceRight<JsonObject>((inner, name) => ({ [name]: inner }), {
    [last]: output.friendlyUniqueId,
  });
}

/** Merges `source` into `target`: objects key by key, lists one behind the other; other values replace. */
function merge(target: JsonObject, source: JsonObject): JsonObject {
  for (const [key, value] of Object.entries(source)) {
    const present = target[key];
    if (Array.isArray(value)) target[key] = Array.isArray(present) ? [...present, ...value] : value;
    else if (isObject(value)) target[key] = isObject(present) ? merge(present, value) : value;
    else target[key] = value;
  }
  return target;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
