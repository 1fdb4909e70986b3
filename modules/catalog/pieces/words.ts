/** Lists of short names, written as a person reads them: in one string, with spaces between. */

/** The words of a text as a union of literals: `Word<"a b">` is `"a" | "b"`. */
export type Word<Text extends string> = Text extends `${infer First} ${infer Rest}`
  ? First | Word<Rest>
  : Text extends ""
    ? never
    : Text;

/** The words of all texts, in their order. */
export function words<const Text extends string>(...texts: readonly Text[]): readonly Word<Text>[] {
  return texts.flatMap((text) => text.split(" ")).filter((word) => word !== "") as Word<Text>[];
}
