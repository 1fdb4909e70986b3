import { runSynthesis } from "./modules/fleet/synthesize";

process.exitCode = runSynthesis({
  file: process.env.LOG_DELIVERY_CONFIG ?? "log-delivery.yaml",
  hcl: process.env.SYNTH_HCL_OUTPUT === "true",
});
