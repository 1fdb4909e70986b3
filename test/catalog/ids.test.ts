/** Ids whose forms AWS has changed: the old ones stay in use. */
import type { LogTypeId } from "../../modules/catalog/matrix";
import type { LogTypeRow } from "../../modules/catalog/row";
import { rowOf } from "../../modules/catalog/table";

const isIdOf = (logType: LogTypeId, id: string): boolean =>
  new RegExp((rowOf(logType) as LogTypeRow).source.id!.pattern).test(id);

test.each(["abcdef1ghij2klmno3pqr4", "11112222-3333-4444-5555-666677778888"])(
  "a Voice Connector's id may be %s",
  (id) => expect(isIdOf("chime-voice-connector", id)).toBe(true),
);

test.each(["orders", "11112222-3333-4444-5555"])("a Voice Connector's id is never %s", (id) =>
  expect(isIdOf("chime-voice-connector", id)).toBe(false),
);
