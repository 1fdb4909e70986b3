/** Links in what the catalog cites: issues of GitHub repositories, and addresses. */
import { html, type Html, joined, type Content } from "./html";

/**
 * `hashicorp/terraform-provider-aws#42194, #42947` with links to both: a number without a repository belongs to the
 * last one that was named.
 */
export function cited(cite: string): Html {
  let repository: string | undefined;
  return linkedParts(
    cite,
    /https:\/\/[^\s;,)]+|(?:([\w.-]+\/[\w.-]+))?(?: PR )?#(\d+)|([\w.-]+\/[\w.-]+)(?= PR #\d)/g,
    (match) => {
      const [text, named, number, before] = match;
      if (text.startsWith("https:")) return link(text, text);
      repository = named ?? before ?? repository;
      if (number === undefined || repository === undefined) return text;
      return link(`https://github.com/${repository}/issues/${number}`, text);
    },
  );
}

/** Addresses in a text as links. */
export function withLinks(text: string): Html {
  return linkedParts(text, /https:\/\/[^\s;,)]+/g, ([url]) => link(url!, url!));
}

/** A link to AWS's page, named by its guide and page. */
export function awsLink(url: string): Html {
  return link(url, url.replace(/^https:\/\/(docs\.)?/, "").replace(/\.html(?=#|$)/, ""));
}

function link(href: string, text: string): Html {
  return html`<a href="${href}" rel="external">${text}</a>`;
}

function linkedParts(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => Content): Html {
  const parts: Content[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index), replace(match));
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  return joined(parts, "");
}
