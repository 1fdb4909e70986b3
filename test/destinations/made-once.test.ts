/** [G10] What two destinations of a program would both make. */
import { Testing, TerraformVariable } from "cdktf";
import { BucketDestination, FirehoseDestination, LogGroupDestination } from "../../modules";
import { ACCOUNT, ARCHIVE_ACCOUNT, problemsOf, stackIn, stackWithoutEnvironment } from "../stacks";

const logGroupName = "/aws/vendedlogs/x";
const bucketName = "the-bucket";

test("[G10] [F17] is refused with both names, also in two stacks of one account and region", () => {
  const app = Testing.app();
  const [one, two] = ["one", "two"].map((id) => stackIn({ app, id })) as [never, never];
  const bucket = new BucketDestination(one, "B", { bucketName });
  new LogGroupDestination(one, "G", { logGroupName });
  new FirehoseDestination(one, "S", { deliveryStreamName: "s", bucket });

  for (const [id, stack] of [["Same", one] as const, ["Other", two] as const]) {
    expect(problemsOf(() => new LogGroupDestination(stack, `${id}G`, { logGroupName }))).toEqual([
      'Log group "/aws/vendedlogs/x" is made by "one/G" already: AWS refuses a second one of that name. Pass that destination on, or give this one by fromExisting.',
    ]);
    expect(problemsOf(() => new BucketDestination(stack, `${id}B`, { bucketName, prefix: id }))).toEqual([
      expect.stringMatching(/^Bucket "the-bucket" is made by "one\/B" already/),
    ]);
    expect(
      problemsOf(() => new FirehoseDestination(stack, `${id}S`, { deliveryStreamName: "s", bucket })),
    ).toEqual([expect.stringMatching(/^Stream "s" is made by "one\/S" already/)]);
  }
  expect(
    problemsOf(
      () =>
        new FirehoseDestination(one, "T", {
          deliveryStreamName: "t",
          bucket,
          errorLogs: { logGroupName },
        }),
    ),
  ).toEqual([expect.stringMatching(/^Log group .* is made by "one\/G" already/)]);
});

test("[G10] what exists, is elsewhere, or has a name that isn't known yet, is another matter", () => {
  const app = Testing.app();
  const stack = stackIn({ app, id: "one" });
  const elsewhere = stackIn({ app, id: "two", account: ARCHIVE_ACCOUNT });
  const undeclared = stackWithoutEnvironment();
  const name = new TerraformVariable(stack, "name", { type: "string" }).stringValue;
  for (const [index, scope] of [stack, elsewhere, undeclared].entries()) {
    new LogGroupDestination(scope, `G${index}`, { logGroupName });
    LogGroupDestination.fromExisting(scope, `H${index}`, { logGroupName });
  }
  new LogGroupDestination(stack, "Region", { logGroupName, region: "eu-west-3" });
  new LogGroupDestination(stack, "Token1", { logGroupName: name });
  new LogGroupDestination(stack, "Token2", { logGroupName: name });
  new BucketDestination(stack, "B", { bucketName });
  BucketDestination.fromExisting(stack, "C", { bucketName, prefix: "x", account: ACCOUNT });
  expect(stack.node.children.length).toBeGreaterThan(5);
});

test("[F17] a bucket that is given as an existing one first, and then made, says so", () => {
  const stack = stackIn();
  BucketDestination.fromExisting(stack, "First", { bucketName });
  expect(problemsOf(() => new BucketDestination(stack, "Second", { bucketName }))).toEqual([
    expect.stringMatching(/has bucket "the-bucket" as an existing one, and this destination creates it/),
  ]);
});
