/** YAML's aliases: each must have its anchor, and all together must not stand for more than a file can hold. */
import { isAlias, isCollection, isPair, visit, type Alias, type Document, type Node } from "yaml";

/**
 * Values of a file with all its aliases written out. A file of a few lines can stand for more than memory holds (each
 * line ten times the one before); a fleet of 100,000 deliveries has two million.
 */
const MOST_VALUES = 10_000_000;

/** What is wrong with the aliases of a file, and how many characters are before it. */
export function aliasProblems(document: Document): { offset: number; reason: string }[] {
  const problems: { offset: number; reason: string }[] = [];
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_, node, path) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.set(node.anchor, node);
        return;
      }
      const target = anchors.get(node.source);
      const offset = node.range?.[0] ?? 0;
      if (target === undefined)
        problems.push({ offset, reason: `*${node.source} has no anchor &${node.source} before it` });
      else if (path.includes(target))
        problems.push({ offset, reason: `*${node.source} stands in what it stands for` });
      else targets.set(node, target);
    },
  });
  if (problems.length === 0 && writtenOut(document.contents, targets) > MOST_VALUES)
    problems.push({
      offset: 0,
      reason: `with its aliases written out it has more than ${MOST_VALUES.toLocaleString("en")} values`,
    });
  return problems;
}

/** How many values there are with all aliases written out. */
function writtenOut(root: unknown, targets: ReadonlyMap<Alias, Node>): number {
  const known = new Map<unknown, number>();
  const count = (node: unknown): number => {
    if (isAlias(node)) return count(targets.get(node));
    if (isPair(node)) return count(node.key) + count(node.value);
    if (!isCollection(node)) return 1;
    const before = known.get(node);
    if (before !== undefined) return before;
    const sum = node.items.reduce<number>((total, item) => total + count(item), 1);
    known.set(node, sum);
    return sum;
  };
  return count(root);
}
