import { z } from "zod";
import { tags } from "./tags.options";

export const ivsChatOptions = z.strictObject({ tags });

export type IvsChatOptions = z.infer<typeof ivsChatOptions>;
