/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  // Jest leaves a core to other work, which is half of two.
  maxWorkers: "100%",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["<rootDir>/test/terraform/", "<rootDir>/test/site/"],
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: { target: "es2022", parser: { syntax: "typescript" } },
        module: { type: "commonjs", ignoreDynamic: true },
      },
    ],
  },
};
