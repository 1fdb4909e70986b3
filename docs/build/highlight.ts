/** Code blocks with a few colours: comments, strings, keywords and keys. No parser: one expression per language. */
import { escaped, html, Html } from "./html";

export type Language = "ts" | "yaml" | "hcl" | "json" | "sh";

const keywords =
  "import|from|export|function|return|const|let|new|if|type|interface|readonly|true|false|null|undefined|as";

/** Groups: c comment, s string, k keyword, p property name. */
const tokens: Readonly<Record<Language, RegExp>> = {
  ts: new RegExp(
    `(?<c>//.*|/\\*[\\s\\S]*?\\*/)|(?<s>"(?:[^"\\\\]|\\\\.)*"|\`(?:[^\`\\\\]|\\\\.)*\`)|(?<k>\\b(?:${keywords})\\b)|(?<p>\\b\\w+(?=\\??:\\s))`,
    "g",
  ),
  yaml: /(?<c>#.*)|(?<s>"(?:[^"\\]|\\.)*"|'[^']*')|(?<p>[\w-]+(?=:(?:\s|$)))|(?<k>\b(?:true|false)\b)/gm,
  hcl: /(?<c>#.*)|(?<p>"[\w:./-]+"(?= +=)|^[ ]*[\w-]+(?= +=))|(?<s>"(?:[^"\\]|\\.)*")|(?<k>^(?:resource|provider|data|output|terraform|import)\b|\b(?:true|false|jsonencode)\b)/gm,
  json: /(?<p>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<s>"(?:[^"\\]|\\.)*")|(?<k>\b(?:true|false|null)\b)/g,
  sh: /(?<c>#.*)|(?<s>"[^"]*"|'[^']*')/g,
};

/** @param label what the block is, for screen readers: it can be scrolled with the keyboard, so it is announced */
export function code(text: string, language: Language, label: string): Html {
  return html`<pre
    tabindex="0"
    role="region"
    aria-label="${label}"
  ><code>${highlighted(text.trimEnd(), language)}</code></pre>`;
}

function highlighted(text: string, language: Language): Html {
  let result = "";
  let end = 0;
  for (const match of text.matchAll(tokens[language])) {
    const [kind] = Object.entries(match.groups!).find(([, value]) => value !== undefined)!;
    result += `${escaped(text.slice(end, match.index))}<span class="t-${kind}">${escaped(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return new Html(result + escaped(text.slice(end)));
}
