import type { ZodObject } from "zod";
import type { LogTypeId } from "../catalog/matrix";

/**
 * What an options file exports as `options`: the schemas of its log types, by their ids. Those of V2 log types
 * are what they have beside the options of every V2 delivery.
 */
export type OptionSchemas = { readonly [Id in LogTypeId]?: ZodObject };
