/** Writes the README's matrix: `npm run readme`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withMatrix } from "./readme";

const file = join(__dirname, "../../README.md");
writeFileSync(file, withMatrix(readFileSync(file, "utf8")));
