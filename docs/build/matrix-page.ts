/** The matrix: both editions, with what the pack does beside what AWS's page prints. */
import { cellKeys } from "../../modules/catalog/columns";
import { matrix, type MatrixLine } from "../../modules/catalog/printed-matrix";
import type { CellKey, Enablement, LogTypeRow } from "../../modules/catalog/row";
import type { Edition, LogTypeId } from "../../modules/catalog/matrix";
import { rowOf } from "../../modules/catalog/table";
import { destinationTitles } from "../../modules/destinations/titles";
import { html, type Content, type Html } from "./html";
import type { LinkTo, Page } from "./layout";
import { enablements, lifecycleTitles, paths, permissionTitles } from "./names";

const editionTitles: Readonly<Record<Edition, string>> = { "2024": "2024", current: "Current" };

/** The first page: the edition of 2024, and with a switch the current one. */
export function matrixPage(): Page {
  const lines = { "2024": matrix("2024"), current: matrix("current") };
  return {
    path: paths.matrix,
    title: "Log types and where AWS delivers them",
    description:
      "AWS's matrix of log types and destinations, searchable, with the permissions each cell needs and how to switch it on with Terraform.",
    wide: true,
    body: (to) =>
      html` <h1>Log types and where AWS delivers them</h1>
        <p class="lead">
          Every row of AWS's “Enable logging from AWS services”, and for each cell the permission model it
          needs and how the pack switches it on. A row's page has its policies, a fleet file and the Terraform
          it becomes.
        </p>
        ${filters([...lines["2024"], ...lines.current])}
        <noscript
          ><p>
            This is the edition of 2024. <a href="${to(paths.currentMatrix)}">The current edition</a> has a
            page of its own.
          </p></noscript
        >
        ${table("2024", lines["2024"], to)} ${table("current", lines.current, to, true)}
        <p class="none" hidden>
          No log type is like that. <button type="button" class="clear">Clear all filters</button>
        </p>
        ${legend()}`,
  };
}

/** The current edition on a page of its own, for readers without JavaScript. */
export function currentMatrixPage(): Page {
  return {
    path: paths.currentMatrix,
    title: "Log types and where AWS delivers them, current edition",
    description: "AWS's matrix of log types and destinations in its current edition.",
    wide: true,
    body: (to) =>
      html` <h1>Log types and where AWS delivers them</h1>
        <p class="lead">
          The current edition of AWS's page. <a href="${to(paths.matrix)}">The first page</a> has the edition
          of 2024, a search and filters.
        </p>
        ${table("current", matrix("current"), to)} ${legend()}`,
  };
}

function filters(lines: readonly MatrixLine[]): Html {
  const services = [...new Set(lines.map(({ service }) => service))].sort((a, b) => a.localeCompare(b, "en"));
  const select = (name: string, title: string, options: readonly (readonly [string, string])[]): Html =>
    html` <label class="field"
      ><span>${title}</span
      ><select name="${name}">
        <option value="">any</option>
        ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
      </select></label
    >`;
  return html` <form class="filters js-only" role="search" aria-label="Log types">
    <fieldset class="editions">
      <legend>Edition of AWS's page</legend>
      ${(Object.keys(editionTitles) as Edition[]).map(
        (edition) =>
          html`<label
            ><input
              type="radio"
              name="edition"
              value="${edition}"
              ${edition === "2024" && html` checked`}
            /><span>${editionTitles[edition]}</span></label
          >`,
      )}
    </fieldset>
    <label class="field search"
      ><span>Search <kbd>/</kbd></span
      ><input
        type="search"
        name="q"
        autocomplete="off"
        spellcheck="false"
        placeholder="msk, aws_flow_log, audit…"
    /></label>
    <details class="more" open>
      <summary>Filters</summary>
      <div>
        ${select(
          "service",
          "Service",
          services.map((service) => [service, service]),
        )}
        ${select(
          "to",
          "Destination",
          cellKeys.map((key) => [key, destinationTitles[key]]),
        )}
        ${select("permission", "Permission", Object.entries(permissionTitles))}
        ${select(
          "enablement",
          "Switched on by",
          (Object.keys(enablements) as Enablement[]).map((key) => [key, key]),
        )}
        ${select("lifecycle", "State", Object.entries(lifecycleTitles))}
      </div>
    </details>
    <p class="result">
      <output aria-live="polite"></output> <button type="button" class="clear" hidden>Clear filters</button>
    </p>
  </form>`;
}

/** Roles are spelled out: on narrow screens rows are laid out as cards, and browsers then forget that it is a table. */
function table(edition: Edition, lines: readonly MatrixLine[], to: LinkTo, hidden = false): Html {
  return html` <table class="matrix" role="table" data-edition="${edition}" ${hidden && html` hidden`}>
    <caption>
      ${editionTitles[edition]} edition, ${lines.length} log types
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">Log type</th>
        ${cellKeys.map((key) => html`<th scope="col" role="columnheader">${heading(key)}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${lines.map((line) => tableRow(line, to))}
    </tbody>
  </table>`;
}

/** Narrow screens have no room for the word Logs. */
function heading(key: CellKey): Content {
  return key === "cloudwatchLogs"
    ? html`Cloud<wbr />Watch <span class="spare">Logs</span>`
    : destinationTitles[key];
}

function tableRow(line: MatrixLine, to: LinkTo): Html {
  const row: LogTypeRow = rowOf(line.id as LogTypeId);
  const words = [
    line.id,
    line.label,
    line.service,
    ...row.source.resources,
    ...cellKeys.flatMap((key) => row.destinations[key]?.terraform?.resources ?? []),
    ...(row.v2?.logTypes.map(({ logType }) => logType) ?? []),
  ];
  // `cell:permission:enablement`; the permission is what the page prints, empty where the pack goes beyond it.
  const cells = cellKeys
    .filter((key) => line[key] || line.enablement[key])
    .map((key) => `${key}:${line[key] ?? ""}:${line.enablement[key] ?? ""}`);
  return html`<tr
    role="row"
    data-words="${[...new Set(words)].join(" ").toLowerCase()}"
    data-service="${line.service}"
    data-lifecycle="${line.lifecycle}"
    data-cells="${cells.join(" ")}"
  >
    <th scope="row" role="rowheader">
      <a href="${to(paths.logType(line.id))}">${line.label}</a>${
        line.lifecycle !== "active" &&
        html` <span class="state ${line.lifecycle}">${lifecycleTitles[line.lifecycle]}</span>`
      }<code>${line.id}</code>
    </th>
    ${cellKeys.map((key) => html`<td role="cell">${cell(line, key)}</td>`)}
  </tr> `;
}

function cell(line: MatrixLine, key: CellKey): Content {
  const permission = line[key];
  const enablement = line.enablement[key];
  if (!permission && !enablement) return html`<span class="no" aria-label="no">–</span>`;
  const badge = permission
    ? html`<span class="badge ${permission}">${permissionTitles[permission]}</span>`
    : html`<span class="badge beyond">beyond</span>`;
  return html`${badge}<small class="${enablement}">${enablement}</small>`;
}

function legend(): Html {
  return html` <section class="legend">
    <h2>How to read a cell</h2>
    <dl>
      <div>
        <dt><span class="badge native">native</span></dt>
        <dd>
          “Supported” on AWS's page: the service's own permission, which is a role, a grant to its principal,
          or none.
        </dd>
      </div>
      <div>
        <dt><span class="badge v1">V1</span></dt>
        <dd>
          The destination grants <code>delivery.logs.amazonaws.com</code>; the service's own API switches
          logging on.
        </dd>
      </div>
      <div>
        <dt><span class="badge v2">V2</span></dt>
        <dd>A delivery source, a delivery destination, and a delivery that pairs them.</dd>
      </div>
      <div>
        <dt><span class="badge beyond">beyond</span></dt>
        <dd>Not on this edition of AWS's page; the service can do it, and so does the pack.</dd>
      </div>
    </dl>
    <h3>How the pack switches it on</h3>
    <dl>
      ${(Object.keys(enablements) as Enablement[]).map(
        (key) =>
          html`<div>
            <dt>${key}</dt>
            <dd>The pack ${enablements[key]}.</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
