import { z } from "zod";

/** Log types that have nothing to choose. */
export const noOptions = z.strictObject({});

export type NoOptions = z.infer<typeof noOptions>;
