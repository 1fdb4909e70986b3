/** V2 rows whose source is given by its ARN alone: `LogDelivery` makes the trio, nothing else is to be said. */
import { identifyByArn } from "./identify";
import type { LogSwitch } from "./switch";

export const vendedByArn: LogSwitch<string | { readonly arn: string }> = {
  identify: identifyByArn,
};
