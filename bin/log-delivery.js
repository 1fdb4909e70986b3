#!/usr/bin/env node
"use strict";
// Starts the program: compiled in the published package, straight from TypeScript in the repository.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
const compiled = join(root, "dist", "modules", "cli", "main.js");

if (existsSync(compiled)) {
  require(compiled);
} else {
  require("ts-node").register({
    cwd: root,
    project: join(root, "tsconfig.json"),
    transpileOnly: true,
    swc: true,
  });
  require("../modules/cli/main.ts");
}
