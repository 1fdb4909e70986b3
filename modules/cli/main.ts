/** The process `log-delivery`: loading this file runs the program. */
import { run } from "./program";
import { spareTokenTraces } from "../fleet/stack-traces";

// Commands that build a fleet make a hundred thousand tokens.
spareTokenTraces();

// A reader that has seen enough (`log-delivery matrix | head`) closes the pipe; that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

// Not process.exit: what is written to a pipe may still be on its way.
void run(process.argv.slice(2), process).then((code) => (process.exitCode = code));
