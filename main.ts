import { spareTokenTraces } from "./modules/fleet/stack-traces";
import { runSynthesis } from "./modules/fleet/synthesize";

spareTokenTraces();
process.exitCode = runSynthesis({
  file: process.env.LOG_DELIVERY_CONFIG ?? "log-delivery.yaml",
  hcl: process.env.SYNTH_HCL_OUTPUT === "true",
});
