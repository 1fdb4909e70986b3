/** V2 rows whose source is given by its ARN alone: `LogDelivery` makes the trio, nothing else is to be said. */
import { identifyByArn } from "./identify";
import type { LogSwitch } from "./switch";
import type { V2Options } from "./v2.options";

export const vendedByArn: LogSwitch<string | { readonly arn: string }, V2Options> = {
  identify: identifyByArn,
};
