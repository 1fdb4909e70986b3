/** Fleet files that can't be read, or not as they are: a sentence, never a stack trace. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { loadFleet, parseFleet } from "../../modules/fleet/load";
import { FleetError } from "../../modules/fleet/problem";
import { put, remove, temporaryFolder } from "./output/outputs";

/** The module itself: what is mocked of it, the program sees. */
const fs = jest.requireActual<typeof import("node:fs")>("node:fs");

let folder: string;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => {
  jest.restoreAllMocks();
  remove(folder);
});

function told(load: () => unknown): string {
  try {
    load();
  } catch (error) {
    expect(error).toBeInstanceOf(FleetError);
    return (error as FleetError).message;
  }
  throw new Error("nothing was refused");
}

test("[G7] a folder", () => {
  mkdirSync(join(folder, "fleet.yaml"));
  expect(told(() => loadFleet(join(folder, "fleet.yaml")))).toBe(
    `${folder}/fleet.yaml can't be read: it is a folder, and a file is needed (EISDIR).`,
  );
});

test("[G7] a file without permission", () => {
  const file = join(folder, "fleet.yaml");
  put(file, "accounts: {}");
  jest.spyOn(fs, "readFileSync").mockImplementation(() => {
    throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", syscall: "open" });
  });
  expect(told(() => loadFleet(file))).toBe(`${file} can't be read: permission is denied (EACCES).`);
});

test("[G7] a file in a file", () => {
  put(join(folder, "a"), "");
  expect(told(() => loadFleet(join(folder, "a", "fleet.yaml")))).toContain("does not exist");
});

const head = `accounts: { a: { id: "111122223333" } }
destinations: {}
`;

test("[G7] an alias without its anchor", () => {
  expect(told(() => parseFleet(`${head}deliveries: [*nowhere, *there]\nx: &there 1\n`, "f.yaml"))).toBe(
    "f.yaml:3:14 is not valid YAML: *nowhere has no anchor &nowhere before it.\n" +
      "f.yaml:3:24 is not valid YAML: *there has no anchor &there before it.",
  );
});

test("[G7] an alias in what it stands for", () => {
  expect(told(() => parseFleet(`${head}deliveries: &all [{ to: [&one [*all, *one]] }]\n`, "f.yaml"))).toBe(
    "f.yaml:3:32 is not valid YAML: *all stands in what it stands for.\n" +
      "f.yaml:3:38 is not valid YAML: *one stands in what it stands for.",
  );
});

test("[G7] more than 1,000 uses of an alias are nothing unusual", () => {
  const deliveries = Array.from(
    { length: 1500 },
    (_, i) =>
      `  - { logType: vpc-flow-logs, account: a, region: eu-west-1, source: vpc-${i}, to: *to, options: *options }`,
  );
  const { fleet } = parseFleet(
    `accounts: { a: { id: "111122223333" } }
destinations:
  bucket: { type: s3, account: a, region: eu-west-1, bucketName: the-bucket }
deliveries:
  - { logType: vpc-flow-logs, account: a, region: eu-west-1, source: vpc-first, to: &to [bucket], options: &options { trafficType: REJECT } }
${deliveries.join("\n")}
`,
    "f.yaml",
  );
  expect(fleet.deliveries).toHaveLength(1501);
  expect(fleet.deliveries.at(-1)).toMatchObject({ to: ["bucket"], options: { trafficType: "REJECT" } });
});

test("[G7] aliases that stand for more than memory holds are refused at once", () => {
  const lines = Array.from(
    { length: 20 },
    (_, i) => `x${i + 1}: &x${i + 1} [${Array(10).fill(`*x${i}`).join(", ")}]`,
  );
  expect(told(() => parseFleet(`x0: &x0 [a]\n${lines.join("\n")}\n`, "f.yaml"))).toBe(
    "f.yaml:1:1 is not valid YAML: with its aliases written out it has more than 10,000,000 values.",
  );
});
