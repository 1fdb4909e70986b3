const { transform } = require("../../jest.config");

/** The reference site in a browser: `npm run test:site`. Not among the ordinary tests, which need no browser. */
/** @type {import("jest").Config} */
module.exports = {
  rootDir: "../..",
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/site/**/*.test.ts"],
  testTimeout: 60_000,
  transform,
};
