/** Joining our statements with those a policy has already. */
import { canonical, type Statement } from "./document";

/**
 * The existing statements, in their order and untouched, followed by ours that aren't among them. A
 * statement is recognised by its shape, not by its Sid: a Sid proves nothing
 * (go-to-k/cdk-real-drift#715). Where an existing statement of another shape has our Sid, ours gets a
 * number, since Sids of one policy must differ.
 */
export function mergeStatements(existing: readonly Statement[], ours: readonly Statement[]): Statement[] {
  const shapes = new Set(existing.map(shapeOf));
  const sids = new Set(existing.map((s) => s.Sid).filter((sid) => sid !== undefined));
  const added: Statement[] = [];
  for (const statement of ours) {
    const shape = shapeOf(statement);
    if (shapes.has(shape)) continue;
    shapes.add(shape);
    const sid = statement.Sid === undefined ? undefined : freeSid(statement.Sid, sids);
    if (sid !== undefined) sids.add(sid);
    added.push(sid === statement.Sid ? statement : { ...statement, Sid: sid });
  }
  return [...existing, ...added];
}

function shapeOf(statement: Statement): string {
  return canonical({ ...statement, Sid: undefined });
}

function freeSid(sid: string, taken: ReadonlySet<string>): string {
  if (!taken.has(sid)) return sid;
  let number = 2;
  while (taken.has(`${sid}${number}`)) number++;
  return `${sid}${number}`;
}
