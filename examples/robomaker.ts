/** Logs of RoboMaker simulation jobs, for accounts that still keep the configuration. */
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"robomaker">): LogDelivery<"robomaker"> {
  return new LogDelivery(stack, "SimulationLogs", {
    logType: "robomaker",
    source: "arn:aws:robomaker:us-east-1:111122223333:simulation-job/sim-a1b2c3d4e5f6",
    destinations: to(),
    options: { roleName: "simulations" },
    allowEnded: true,
  });
}
