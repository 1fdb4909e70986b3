/** The page of the embedded example fleet: its picture and its file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fleetDiagram } from "../../modules/diagram/model";
import { diagramSvg } from "../../modules/diagram/svg";
import { parseFleet } from "../../modules/fleet/load";
import { code } from "./highlight";
import { html, Html } from "./html";
import type { Page } from "./layout";
import { paths } from "./names";

const FILE = "log-delivery.yaml";

export function exampleFleetPage(): Page {
  const text = readFileSync(join(__dirname, "../..", FILE), "utf8");
  const svg = diagramSvg(fleetDiagram(parseFleet(text, FILE).fleet), { title: FILE });
  return {
    path: paths.exampleFleet,
    title: "The example fleet · log-delivery",
    description: "The fleet file that comes with the pack, and a picture of it.",
    wide: true,
    body: (to) =>
      html` <h1>The example fleet</h1>
        <p class="lead">
          The <a href="${to(paths.fleetFile)}">fleet file</a> that comes with the pack: a team's account, and
          the security team's archive. An arrow that leaves a box crosses accounts.
        </p>
        <figure class="diagram">
          <div class="scroll" tabindex="0" role="region" aria-label="Diagram">${new Html(svg)}</div>
          <figcaption>Drawn by <code>npm run -s log-delivery -- diagram --config ${FILE}</code></figcaption>
        </figure>
        <h2>The file</h2>
        ${code(text, "yaml", "Fleet file")}`,
  };
}
