/** What a synthesis leaves in its output folder, and what it leaves alone. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { runSynthesis } from "../../../modules/fleet/synthesize";
import { filesOf, fleetOf, put, remove, synthesize, temporaryFolder } from "./outputs";

/** The module itself: what is mocked of it, the program sees. */
const fs = jest.requireActual<typeof import("node:fs")>("node:fs");

let folder: string;
let out: string;
beforeEach(() => {
  folder = temporaryFolder();
  out = join(folder, "cdktf.out");
});
afterEach(() => {
  jest.restoreAllMocks();
  remove(folder);
});

const stacks = (): string[] => readdirSync(join(out, "stacks")).sort();
const inStack = (stack: string, ...path: string[]): string =>
  join(out, "stacks", `${stack}-eu-west-1`, ...path);

describe("[A12] one form, one fleet", () => {
  test("[A12] HCL replaces JSON, and JSON HCL", () => {
    const fleet = fleetOf(["one"]);
    synthesize(folder, fleet);
    synthesize(folder, fleet, { hcl: true });
    expect(readdirSync(inStack("one")).sort()).toEqual(["cdk.tf", "metadata.json"]);
    synthesize(folder, fleet);
    expect(readdirSync(inStack("one"))).toEqual(["cdk.tf.json"]);
  });

  test("[G9] stacks that left the file are removed, and named", () => {
    expect(synthesize(folder, fleetOf(["one", "two", "three"]))).not.toContain("left the file");
    const told = synthesize(folder, fleetOf(["one"]));
    expect(stacks()).toEqual(["one-eu-west-1"]);
    expect(Object.keys(JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")).stacks)).toEqual([
      "one-eu-west-1",
    ]);
    expect(told).toContain("2 stacks left the file: three-eu-west-1, two-eu-west-1.");
    expect(told).toContain("their states and resources stay until you destroy them");
    expect(readdirSync(out).sort()).toEqual(["manifest.json", "stacks"]);
    expect(synthesize(folder, fleetOf(["one"]))).not.toContain("left the file");
  });

  test("under the cdktf CLI, which removes their folders itself and fails where one is gone, they are empty", () => {
    synthesize(folder, fleetOf(["one", "two"]));
    put(inStack("two", "terraform.tfstate"), "{}");
    process.env.CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS = "true";
    try {
      synthesize(folder, fleetOf(["one"]));
    } finally {
      delete process.env.CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS;
    }
    expect(stacks()).toEqual(["one-eu-west-1", "two-eu-west-1"]);
    expect(readdirSync(inStack("two"))).toEqual([]);
    expect(readFileSync(join(out, "left", "two-eu-west-1", "terraform.tfstate"), "utf8")).toBe("{}");
  });
});

describe("[G9] what isn't generated", () => {
  test("stays with the stacks that stay: Terraform's files, plans, states, links, the user's own", () => {
    synthesize(folder, fleetOf(["one", "two"]));
    const kept = {
      ".terraform.lock.hcl": "lock",
      ".terraform/providers/aws": "provider",
      ".terraform/terraform.tfstate": "backend",
      "terraform.tfstate": "state",
      "terraform.tfstate.d/blue/terraform.tfstate": "state of a workspace",
      "errored.tfstate": "rescued",
      "now.tfplan": "plan",
      "override.tf": "# mine",
    };
    for (const [name, text] of Object.entries(kept)) put(inStack("one", name), text);
    symlinkSync(".terraform.lock.hcl", inStack("one", "a-link"));
    put(join(out, "stacks", "notes", "readme.txt"), "no stack");
    put(join(out, "stacks", ".gitignore"), ".terraform");
    put(join(out, "mine.txt"), "beside");
    const state = statSync(inStack("one", "terraform.tfstate")).ino;

    const told = synthesize(folder, fleetOf(["one"], { organizationId: "o-exampleorgid" }), { hcl: true });

    expect(told).toContain("1 stack left the file: two-eu-west-1.");
    expect(filesOf(inStack("one"))).toMatchObject({ ...kept, "a-link": "lock" });
    expect(statSync(inStack("one", "terraform.tfstate")).ino).toBe(state);
    expect(filesOf(join(out, "stacks"))).toMatchObject({
      "notes/readme.txt": "no stack",
      ".gitignore": ".terraform",
    });
    expect(readdirSync(out).sort()).toEqual(["manifest.json", "mine.txt", "stacks"]);
  });

  test("a state of a stack that left is kept with its configuration, told, and given back when it returns", () => {
    synthesize(folder, fleetOf(["one", "two"]));
    put(inStack("two", "state", "two.tfstate.backup"), "old state");
    const told = synthesize(folder, fleetOf(["one"]));
    expect(told).toContain(
      `two-eu-west-1 held a state in its folder, which is now ${out}/left/two-eu-west-1.`,
    );
    expect(stacks()).toEqual(["one-eu-west-1"]);
    expect(Object.keys(filesOf(join(out, "left")))).toEqual([
      "two-eu-west-1/cdk.tf.json",
      "two-eu-west-1/state/two.tfstate.backup",
    ]);
    synthesize(folder, fleetOf(["one", "two"]));
    expect(filesOf(inStack("two"))).toMatchObject({ "state/two.tfstate.backup": "old state" });
    expect(existsSync(join(out, "left", "two-eu-west-1"))).toBe(false);
  });

  test("a second state of one stack doesn't replace the first that was kept", () => {
    synthesize(folder, fleetOf(["one", "two"]));
    put(join(out, "left", "two-eu-west-1", "terraform.tfstate"), "first");
    put(inStack("two", "terraform.tfstate"), "second");
    expect(synthesize(folder, fleetOf(["one"]))).toContain("left/two-eu-west-1.2.");
    expect(filesOf(join(out, "left"))).toMatchObject({
      "two-eu-west-1/terraform.tfstate": "first",
      "two-eu-west-1.2/terraform.tfstate": "second",
    });
  });

  test("what .terraform says of the backend is no state", () => {
    synthesize(folder, fleetOf(["one", "two"]));
    put(inStack("two", ".terraform", "terraform.tfstate"), "{}");
    synthesize(folder, fleetOf(["one"]));
    expect(existsSync(join(out, "left"))).toBe(false);
  });

  test("the same output is left in place: who works in a folder of it stays there", () => {
    synthesize(folder, fleetOf(["one"]));
    const before = statSync(inStack("one")).ino;
    synthesize(folder, fleetOf(["one"]));
    expect(statSync(inStack("one")).ino).toBe(before);
    expect(readdirSync(out).sort()).toEqual(["manifest.json", "stacks"]);
  });

  test("nothing changes while Terraform is at work on a local state", () => {
    synthesize(folder, fleetOf(["one"], { backend: { type: "local", path: "states" } }));
    const before = filesOf(out);
    const lock = join(folder, "states", ".one-eu-west-1.tfstate.lock.info");
    put(lock, JSON.stringify({ Who: "me@here", Created: "2026-11-24T10:00:00Z" }));
    const next = fleetOf(["one", "two"], { backend: { type: "local", path: "states" } });
    expect(() => synthesize(folder, next)).toThrow(
      `Terraform is at work in one-eu-west-1 (me@here, since 2026-11-24T10:00:00Z, ${lock}), and its state would be lost`,
    );
    expect(filesOf(out)).toEqual(before);
    remove(lock);
    put(inStack("one", "terraform.tfstate.d", "blue", ".terraform.tfstate.lock.info"), "");
    expect(() => synthesize(folder, next)).toThrow("its lock can't be read");
  });
});

describe("[G7] an output that can't be written is told in a sentence", () => {
  const told = (fleet: string): string => {
    const stderr = jest.spyOn(process.stderr, "write").mockReturnValue(true);
    jest.spyOn(process.stdout, "write").mockReturnValue(true);
    put(join(folder, "fleet.yaml"), fleet);
    process.env.CDKTF_OUTDIR = out;
    try {
      expect(runSynthesis({ file: join(folder, "fleet.yaml") })).toBe(1);
    } finally {
      delete process.env.CDKTF_OUTDIR;
    }
    return stderr.mock.calls.map(([text]) => String(text)).join("");
  };
  const refusing = (name: "mkdirSync" | "writeFileSync", at: RegExp, code: string): void => {
    const real = fs[name] as (...args: unknown[]) => unknown;
    jest.spyOn(fs, name as "writeFileSync").mockImplementation(((path: string, ...rest: unknown[]) => {
      if (!at.test(path)) return real(path, ...rest);
      throw Object.assign(new Error(`${code}: no, '${path}'`), { code, path, syscall: "write" });
    }) as typeof fs.writeFileSync);
  };

  test("a file in its place", () => {
    put(out, "a file");
    expect(told(fleetOf(["one"]))).toBe(
      `The output folder ${out} can't be written: a file is where a folder has to be (EEXIST) at ${out}. It is as it was before.\n`,
    );
    out = join(out, "below");
    expect(told(fleetOf(["one"]))).toContain("a file is where a folder has to be (ENOTDIR)");
  });

  test("no permission", () => {
    refusing("mkdirSync", /cdktf\.out$/, "EACCES");
    expect(told(fleetOf(["one"]))).toMatch(/can't be written: permission is denied \(EACCES\)/);
  });

  test("[G9] a full disk leaves what was there, and nothing aside", () => {
    synthesize(folder, fleetOf(["one", "two"]));
    const before = filesOf(out);
    refusing("writeFileSync", /two-eu-west-1.cdk\.tf\.json$/, "ENOSPC");
    expect(told(fleetOf(["one", "two"], { organizationId: "o-exampleorgid" }))).toMatch(
      /can't be written: the disk is full \(ENOSPC\) at .*cdk\.tf\.json\. It is as it was before\.\n$/,
    );
    jest.restoreAllMocks();
    expect(filesOf(out)).toEqual(before);
  });

  test("a failed first run leaves no folder", () => {
    refusing("writeFileSync", /manifest\.json$/, "ENOSPC");
    told(fleetOf(["one"]));
    jest.restoreAllMocks();
    expect(existsSync(out)).toBe(false);
    expect(() => synthesize(folder, fleetOf(["one"], { deliveries: [{}] }))).toThrow();
    expect(existsSync(out)).toBe(false);
  });

  test("folders above it are made", () => {
    mkdirSync(out);
    symlinkSync(out, join(folder, "link"));
    out = join(folder, "link", "a", "b");
    put(join(folder, "fleet.yaml"), fleetOf(["one"]));
    process.env.CDKTF_OUTDIR = out;
    jest.spyOn(process.stdout, "write").mockReturnValue(true);
    expect(runSynthesis({ file: join(folder, "fleet.yaml") })).toBe(0);
    delete process.env.CDKTF_OUTDIR;
    expect(stacks()).toEqual(["one-eu-west-1"]);
  });
});
