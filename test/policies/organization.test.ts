/** Guards by organization: paths that AWS matches, and no others. */
import { bucketStatements, organizationProblems, policyDocument, v1Writer } from "../../modules/policies";
import { mayService, putObject, US } from "../iam";

const UNIT = "o-exampleorgid/r-ab12/ou-ab12-11111111";

test.each([
  `${UNIT}/`,
  `${UNIT}/*`,
  `${UNIT}/ou-*`,
  `${UNIT}/ou-ab12-22222222/*`,
  "o-exampleorgid/r-ab12/*",
  "o-exampleorgid/*",
])("[E15] %s is a path", (path) => {
  expect(organizationProblems({ id: "o-exampleorgid", paths: [path] })).toEqual([]);
});

test.each([UNIT, `${UNIT}*`, "o-exampleorgid/r-ab12/ou-*/x", "*", "o-exampleorgid*", `${UNIT}/**`, ""])(
  "[E15] %s is none, since AWS's own end with a slash",
  (path) => {
    expect(organizationProblems({ paths: [path] })).toEqual([
      expect.stringMatching(/is not one that AWS matches: .*slash at its end/),
    ]);
  },
);

test("[E15] a path of another organization is refused, and an id that is none", () => {
  expect(organizationProblems({ id: "o-somebodyelse", paths: [`${UNIT}/*`] })).toEqual([
    expect.stringMatching(/is of organization o-exampleorgid, and the organization is o-somebodyelse/),
  ]);
  expect(organizationProblems({ id: "exampleorgid" })).toHaveLength(1);
});

test("[E15] what is accepted matches the unit's accounts and no sibling's", async () => {
  const ask = (path: string, organizationPath: string): Promise<boolean> => {
    const grants = [{ writer: v1Writer("aws", US.region, US.account), keys: ["AWSLogs/${Account}/*"] }];
    const options = { partition: "aws", bucketName: "b", organization: { paths: [path] } };
    const policy = policyDocument(bucketStatements(grants, options));
    return mayService({
      policy,
      ...putObject({ ...US, organizationPath }, "v1", "b", `AWSLogs/${US.account}/x`),
    });
  };
  expect(await ask(`${UNIT}/`, `${UNIT}/`)).toBe(true);
  expect(await ask(`${UNIT}/`, `${UNIT}/ou-ab12-22222222/`)).toBe(false);
  expect(await ask(`${UNIT}/*`, `${UNIT}/ou-ab12-22222222/`)).toBe(true);
  expect(await ask(`${UNIT}/*`, `${UNIT}2/`)).toBe(false);
  // What 0.1.0 took.
  expect(await ask(UNIT, `${UNIT}/`)).toBe(false);
  expect(await ask(`${UNIT}*`, `${UNIT}2/`)).toBe(true);
});
