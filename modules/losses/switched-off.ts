/** What of an argument by which something logs is there no longer, or says off. */
import { isObject, listOf } from "./stack-output";

const ON = /enable|^(general|audit)$/;
const WHERE = /(arn|bucket|bucket_name|log_group|destination|delivery_stream)$/;
const OFF: readonly unknown[] = ["OFF", "DISABLED", "NONE"];

/** Each thing that was on in `before` and isn't in `after`, in words; empty where all stays on. */
export function switchedOff(before: unknown, after: unknown, path = ""): string[] {
  const [from, to] = [unwrapped(before), unwrapped(after)];
  if (isObject(from)) {
    if (!isObject(to)) return to === undefined ? [`${path} is left out`] : [];
    return Object.entries(from).flatMap(([key, value]) =>
      key === "//" || key === "depends_on" || key === "lifecycle"
        ? []
        : switchedOff(value, to[key], path === "" ? key : `${path}.${key}`),
    );
  }
  if (Array.isArray(from)) return entriesGone(from, listOf(to), path);
  const name = path.split(".").at(-1)!;
  if (from === true && to !== true && ON.test(name)) return [`${path} is no longer true`];
  if (typeof from === "string" && to === undefined && WHERE.test(name)) return [`${path} is left out`];
  return OFF.includes(to) && !OFF.includes(from) ? [`${path} becomes ${String(to)}`] : [];
}

function entriesGone(from: readonly unknown[], to: readonly unknown[], path: string): string[] {
  if (to.length === 0) return [`${path} is left out`];
  if (to.length >= from.length) return [];
  const left = new Set(to.map((item) => JSON.stringify(item)));
  const gone = from.filter((item) => !left.has(JSON.stringify(item)));
  const plain = gone.filter((item) => typeof item !== "object");
  return [
    plain.length > 0
      ? `${path} has ${plain.map(String).join(", ")} no longer`
      : `of ${from.length} entries of ${path}, ${to.length} ${to.length === 1 ? "is" : "are"} left`,
  ];
}

/** One block is a list of one. */
function unwrapped(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 && isObject(value[0]) ? value[0] : value;
}
