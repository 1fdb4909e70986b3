import { z, type ZodArray, type ZodEnum, type ZodOptional, type ZodReadonly } from "zod";

/** Some of `names`: an option that may be left out. */
export function someOf<const Name extends string>(
  names: readonly Name[],
): ZodOptional<ZodReadonly<ZodArray<ZodEnum<{ [Each in Name]: Each }>>>> {
  return z.array(z.enum(names)).readonly().optional();
}
