import { z } from "zod";
import type { OptionSchemas } from "./option-schemas";
import { tags } from "./tags.options";

export const options = { "ivs-chat": z.strictObject({ tags }) } satisfies OptionSchemas;
