import { parseFleet } from "../../modules/fleet/load";

test("keys that are given twice are refused where they are, in any map and with other errors", () => {
  const text = [
    "accounts:",
    '  a: { id: "111122223333" }',
    '  a: { id: "444455556666" }',
    "destinations: { x: 1, y: { z: 1, z: 2 } }",
    "deliveries: []",
    "deliveries: [",
  ].join("\n");
  expect(() => parseFleet(text, "fleet.yaml")).toThrow(
    expect.objectContaining({
      problems: [
        expect.objectContaining({
          line: 3,
          column: 3,
          message: "is not valid YAML: Map keys must be unique.",
        }),
        expect.objectContaining({
          line: 4,
          column: 34,
          message: "is not valid YAML: Map keys must be unique.",
        }),
        expect.objectContaining({
          line: 6,
          column: 1,
          message: "is not valid YAML: Map keys must be unique.",
        }),
        expect.objectContaining({ line: 6 }),
      ],
    }),
  );
});

test("two maps may have the same key", () => {
  const text =
    'accounts: { a: { id: "111122223333" }, b: { id: "444455556666" } }\ndestinations: {}\ndeliveries: []\n';
  expect(Object.keys(parseFleet(text, "fleet.yaml").fleet.accounts)).toEqual(["a", "b"]);
});
