/** Apps that are looked at and never written. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";

/** Runs `work` with an app whose folder (an App makes one when it is created) is gone afterwards. */
export function withScratchApp<T>(work: (app: App) => T): T {
  const outdir = mkdtempSync(join(tmpdir(), "log-delivery-"));
  try {
    return work(new App({ outdir }));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
