import type { z } from "zod";
import { v2Options } from "./v2.options";

/** Options of the V2 deliveries, to log groups and streams; access logs to S3 have none. */
export const nlbOptions = v2Options.omit({ suffixPath: true, hiveCompatiblePath: true });

export type NlbOptions = z.infer<typeof nlbOptions>;
