import { spareTokenTraces } from "./modules/fleet/stack-traces";
import { runSynthesis } from "./modules/fleet/synthesize";

// A reader that has seen enough (`npm run synth | head`) closes the pipe; the output is written by then.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

spareTokenTraces();
process.exitCode = runSynthesis({
  file: process.env.LOG_DELIVERY_CONFIG ?? "log-delivery.yaml",
  hcl: process.env.SYNTH_HCL_OUTPUT === "true",
});
