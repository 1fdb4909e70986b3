/** What an output folder holds, and what lies beside it while a synthesis writes. */
import { mkdirSync, realpathSync, rmdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** cdktf's names. @see https://github.com/hashicorp/terraform-cdk/blob/v0.21.0/packages/cdktf/lib/manifest.ts */
export const STACKS = "stacks";
export const MANIFEST = "manifest.json";

/** What cdktf writes into the folder of a stack, as JSON or as HCL. All else there is Terraform's or the user's. */
export const GENERATED: readonly string[] = ["cdk.tf.json", "cdk.tf", "metadata.json"];

/** The folders of stacks that left the file and hold a state: as deep as `stacks`, so that relative paths stay true. */
export const LEFT = "left";

/** The paths of an output folder, without symbolic links. */
export interface OutputLayout {
  readonly outdir: string;
  /** All that a synthesis makes before it is whole. On the same file system, as renames need it. */
  readonly aside: string;
  /** The new output, until it is swapped in. */
  readonly fresh: string;
  /** The old output, once it is swapped out. */
  readonly former: string;
  readonly lock: string;
}

/** An output folder that is there, and how to take it back if nothing comes of it. */
export interface OpenedOutput {
  readonly layout: OutputLayout;
  /** Removes the folders that were made for it, if they are empty. */
  takeBack(): void;
}

/** Makes the folder with those above it, where there is none. */
export function openOutput(outdir: string): OpenedOutput {
  const first = mkdirSync(outdir, { recursive: true });
  const real = realpathSync(outdir);
  const aside = join(real, ".synthesis");
  return {
    layout: {
      outdir: real,
      aside,
      fresh: join(aside, "new"),
      former: join(aside, "old"),
      lock: join(real, ".synthesis.lock"),
    },
    takeBack() {
      if (first === undefined) return;
      const top = dirname(realpathSync(first));
      try {
        for (let folder = real; folder !== top; folder = dirname(folder)) rmdirSync(folder);
      } catch {
        // Something is in it: it is another's now.
      }
    },
  };
}
