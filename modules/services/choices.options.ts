/** Options that take names of a list, and may be left out. */
import { z, type ZodArray, type ZodEnum, type ZodOptional, type ZodReadonly } from "zod";

type Names<Name extends string> = ZodEnum<{ [Each in Name]: Each }>;

/** One of `names`. */
export function oneOf<const Name extends string>(names: readonly Name[]): ZodOptional<Names<Name>> {
  return z.enum(names).optional();
}

/** Some of `names`. */
export function someOf<const Name extends string>(
  names: readonly Name[],
): ZodOptional<ZodReadonly<ZodArray<Names<Name>>>> {
  return z.array(z.enum(names)).readonly().optional();
}
