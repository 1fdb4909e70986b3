/** Writes the fleet file's JSON Schema where editors look for it: `npm run schema`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fleetJsonSchema } from "./json-schema";

writeFileSync(
  join(__dirname, "../../log-delivery.schema.json"),
  `${JSON.stringify(fleetJsonSchema(), null, 2)}\n`,
);
