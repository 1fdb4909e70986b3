import { ExtensionCodec, decode, encode } from "@msgpack/msgpack";

/** A value that is known only after apply. */
export class Unknown {
  static readonly value = new Unknown();
  private constructor() {}
}

/**
 * A value of Terraform's type system as it travels: sets and lists are arrays, objects and maps are plain
 * objects, and a value of dynamic type is a pair of its type (JSON, as bytes) and itself.
 */
export type Value = null | boolean | number | string | Unknown | Uint8Array | readonly Value[] | Fields;

/** An object or map value. */
export interface Fields {
  readonly [name: string]: Value;
}

// cty's msgpack form: extension 0 is an unknown value, 12 an unknown value of which something is known already
// ("refined"). The refinement is dropped: nothing here reasons about it.
const codec = new ExtensionCodec();
codec.register({
  type: 0,
  encode: (value) => (value instanceof Unknown ? Uint8Array.of(0) : null),
  decode: () => Unknown.value,
});
codec.register({ type: 12, encode: () => null, decode: () => Unknown.value });

/** From the wire. */
export function decodeValue(bytes: Uint8Array): Value {
  return decode(bytes, { extensionCodec: codec }) as Value;
}

/** To the wire. */
export function encodeValue(value: Value): Buffer {
  return Buffer.from(encode(value, { extensionCodec: codec }));
}

/** Whether a value is an object or map. */
export function isFields(value: Value | undefined): value is Fields {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Unknown) &&
    !(value instanceof Uint8Array)
  );
}

/** Whether a value is a list or set (or a dynamic value's pair). */
export function isArray(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** A known string, or `undefined`. */
export function text(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Whether two values are the same. An unknown value is not the same as anything, itself included. */
export function isSame(a: Value, b: Value): boolean {
  if (a instanceof Unknown || b instanceof Unknown) return false;
  if (a instanceof Uint8Array || b instanceof Uint8Array) {
    return a instanceof Uint8Array && b instanceof Uint8Array && Buffer.compare(a, b) === 0;
  }
  if (isArray(a) || isArray(b)) {
    return (
      isArray(a) && isArray(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i] ?? null))
    );
  }
  if (isFields(a) || isFields(b)) {
    if (!isFields(a) || !isFields(b)) return false;
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].every((name) => isSame(a[name] ?? null, b[name] ?? null));
  }
  return a === b;
}
