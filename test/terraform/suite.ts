/** A test: a name and what to run. It fails when that throws. */
export interface Case {
  readonly name: string;
  run(): Promise<void> | void;
  /** Why the test cannot run here; it is then named and left out of the count. */
  readonly skip?: string | undefined;
}

/** Tests that belong together. */
export interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
  /** Run when all tests are done, whatever became of them. */
  close?(): Promise<void>;
  /** Whether it goes before the others: what takes long should not end last. */
  readonly isFirst?: boolean;
}

/** Groups tests. */
export function describe(
  name: string,
  cases: readonly Case[],
  options: Pick<Suite, "close" | "isFirst"> = {},
): Suite {
  return { name, cases, ...options };
}

/** Names a test. */
export function it(name: string, run: Case["run"]): Case {
  return { name, run };
}

interface Line {
  readonly passed: boolean;
  readonly text: string;
}

async function runCase(suite: Suite, { name, run, skip }: Case): Promise<Line | string> {
  const title = `${suite.name}: ${name}`;
  if (skip !== undefined) return `skip  ${title} (${skip})`;
  const started = performance.now();
  const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  try {
    await run();
    return { passed: true, text: `ok    ${title} (${seconds()})` };
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: false, text: `FAIL  ${title} (${seconds()})\n${reason.replace(/^/gm, "      ")}` };
  }
}

/**
 * Runs tests, `concurrency` at a time, with a line for each as it ends, and a last line `N passed, N failed`.
 * Terraform does most of the work in processes of its own, so two at a time use two processors.
 * Returns whether all passed.
 */
export async function runSuites(
  suites: readonly Suite[],
  concurrency: number,
  print: (line: string) => void,
): Promise<boolean> {
  const inOrder = [...suites].sort((a, b) => Number(b.isFirst ?? false) - Number(a.isFirst ?? false));
  const queue = inOrder.flatMap((suite) => suite.cases.map((test) => ({ suite, test })));
  let passed = 0;
  let failed = 0;
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const line = await runCase(next.suite, next.test);
      if (typeof line === "string") print(line);
      else {
        if (line.passed) passed++;
        else failed++;
        print(line.text);
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  for (const suite of suites) await suite.close?.();
  print(`${passed} passed, ${failed} failed`);
  return failed === 0;
}
