/** HTML as a value: what is put into a template is escaped unless it is HTML already. */

export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

export type Content = Html | string | number | null | undefined | false | readonly Content[];

/** `` html`<p>${anything}</p>` ``: strings are escaped, lists joined, and nothing comes of null, undefined and false. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  let text = parts[0]!;
  values.forEach((value, index) => (text += rendered(value) + parts[index + 1]!));
  return new Html(text);
}

function rendered(content: Content): string {
  if (content instanceof Html) return content.text;
  if (content === null || content === undefined || content === false) return "";
  if (Array.isArray(content)) return content.map(rendered).join("");
  return escaped(String(content as string | number));
}

/** Text as it is written in HTML, in elements and in quoted attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Contents one after the other with something between them. */
export function joined(contents: readonly Content[], between: Content): Html {
  return html`${contents.map((content, index) => (index === 0 ? content : html`${between}${content}`))}`;
}
