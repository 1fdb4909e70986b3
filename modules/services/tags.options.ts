import { z } from "zod";

export const tags = z
  .record(z.string(), z.string())
  .readonly()
  .optional()
  .describe("Tags of the resources that are made.");
