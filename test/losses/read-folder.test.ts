import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { blocksInHcl } from "../../modules/losses/hcl-blocks";
import { readOutput } from "../../modules/losses/read-folder";

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string | object>>): string {
  const folder = mkdtempSync(join(tmpdir(), "output-"));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

const stack = {
  provider: { aws: [{ allowed_account_ids: ["111122223333"], region: "us-east-1" }] },
  resource: {},
};

test("an output folder and its folder stacks are the same", () => {
  const folder = folderOf({ "manifest.json": {}, "stacks/a-us-east-1/cdk.tf.json": stack });
  const expected = [
    {
      name: "a-us-east-1",
      accountId: "111122223333",
      region: "us-east-1",
      directory: join(folder, "stacks", "a-us-east-1"),
      terraform: stack,
      beside: [],
    },
  ];
  expect(readOutput(folder)).toEqual(expected);
  expect(readOutput(join(folder, "stacks"))).toEqual(expected);
});

test("what lies beside a stack is read, in both of Terraform's languages", () => {
  const removed = { removed: { from: "aws_s3_bucket.a", lifecycle: { destroy: false } } };
  const folder = folderOf({
    "stacks/a/cdk.tf.json": stack,
    "stacks/a/let-go.tf.json": removed,
    "stacks/a/moved.tf": "moved {\n  from = aws_s3_bucket.a\n  to   = aws_s3_bucket.b\n}\n",
    "stacks/a/notes.txt": "removed {",
  });
  expect(readOutput(folder)[0]!.beside).toEqual([
    removed,
    { moved: [{ from: "aws_s3_bucket.a", to: "aws_s3_bucket.b" }], removed: [] },
  ]);
});

test("moved and removed blocks of HCL, without comments and other blocks", () => {
  expect(
    blocksInHcl(`
# removed { from = aws_s3_bucket.comment }
/* moved { from = aws_s3_bucket.comment } */
locals { removed = "x" }
removed {
  from = aws_cloudwatch_log_group.orders-group_LogGroup_AF88B327 // the group

  lifecycle {
    destroy = false
  }
}
removed {
  from = aws_s3_bucket.b
}
moved {
  from = aws_s3_bucket.c
  to = aws_s3_bucket.d
}`),
  ).toEqual({
    moved: [{ from: "aws_s3_bucket.c", to: "aws_s3_bucket.d" }],
    removed: [
      { from: "aws_cloudwatch_log_group.orders-group_LogGroup_AF88B327", lifecycle: { destroy: false } },
      { from: "aws_s3_bucket.b", lifecycle: { destroy: true } },
    ],
  });
});

describe("refuses", () => {
  test.each([
    [
      "a folder that isn't there",
      undefined,
      /nowhere is no folder: give the cdktf\.out of an earlier synthesis\./,
    ],
    ["a folder without stacks", {}, /holds no stacks: give the cdktf\.out of an earlier synthesis/],
    [
      "HCL",
      { "stacks/a/cdk.tf": "" },
      /stacks\/a\/cdk\.tf is HCL, and only JSON can be compared: synthesize/,
    ],
    [
      "half a file",
      { "stacks/a/cdk.tf.json": '{"resource":' },
      /stacks\/a\/cdk\.tf\.json can't be read as JSON, so half of it/,
    ],
    ["another file", { "stacks/a/cdk.tf.json": "[]" }, /stacks\/a\/cdk\.tf\.json is not Terraform's JSON/],
    [
      "a stack without its file",
      { "stacks/a/x": "", "stacks/b/cdk.tf.json": stack },
      /stacks\/a has no cdk\.tf\.json: half of the output/,
    ],
    [
      "a stack of no account",
      { "stacks/a/cdk.tf.json": {} },
      /stacks\/a\/cdk\.tf\.json doesn't say of which account and region it is/,
    ],
  ])("%s", (_, files, message) => {
    const folder = files === undefined ? join(tmpdir(), "nowhere") : folderOf(files);
    expect(() => readOutput(folder)).toThrow(message);
  });

  test("everything at once", () => {
    const folder = folderOf({ "stacks/a/cdk.tf.json": "{", "stacks/b/cdk.tf": "" });
    expect(() => readOutput(folder)).toThrow(/stacks\/a\/.*\n.*stacks\/b\//);
  });
});
