/** The page of a log type: what `log-delivery explain` says, a fleet file, the library's example, and the Terraform of both. */
import { cellKeys, cellKeyOf, destinationTypeOf } from "../../modules/catalog/columns";
import type { CellKey, LogTypeRow, Lifecycle } from "../../modules/catalog/row";
import type { Edition, LogTypeId } from "../../modules/catalog/matrix";
import { explain, type ExplainedDestination, type Explanation } from "../../modules/cli/explanation";
import { destinationTitles } from "../../modules/destinations/titles";
import { awsLink, cited, withLinks } from "./citation";
import { code } from "./highlight";
import { html, joined, type Content, type Html } from "./html";
import type { LinkTo, Page } from "./layout";
import { enablements, lifecycleTitles, paths, permissionTitles } from "./names";
import { fleetSnippet } from "./snippet";
import { exampleHcl, exampleSource, fleetHcl } from "./terraform";

/** @param neighbours the log types before and after it, for whoever reads on */
export function logTypePage(
  row: LogTypeRow,
  neighbours: { readonly previous?: LogTypeRow; readonly next?: LogTypeRow },
): Page {
  const explanation = explain(row);
  const sections = sectionsOf(row, explanation);
  return {
    path: paths.logType(row.id),
    title: `${row.label} · log-delivery`,
    description: `${row.label}: destinations, permissions, policies and Terraform.`,
    contents: sections.map(({ id, title }) => [id, title]),
    body: (to) =>
      html` <p class="crumbs">
          <a href="${to(paths.matrix)}">Matrix</a> /
          <a href="${to(paths.matrix)}#service=${encodeURIComponent(row.service)}">${row.service}</a>
        </p>
        <h1>${row.label}</h1>
        <p class="lead"><code>${row.id}</code> · ${row.service} · source: ${row.source.noun}</p>
        ${lifecycleNotice(row.lifecycle, row.service)} ${cells(explanation, to)}
        ${sections.map(
          ({ id, title, body }) =>
            html`<section id="${id}">
              <h2>${title}</h2>
              ${body(to)}
            </section>`,
        )}
        ${neighbourLinks(neighbours, to)}`,
  };
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: (to: LinkTo) => Content;
}

function sectionsOf(row: LogTypeRow, explanation: Explanation): Section[] {
  const example = exampleSource(row.id as LogTypeId);
  const snippet = fleetSnippet(row);
  const all: (Section | false)[] = [
    {
      id: "fleet-file",
      title: "In a fleet file",
      body: (to) => fleetSection(snippet, example === undefined, to),
    },
    example !== undefined && {
      id: "library",
      title: "In a program",
      body: () => librarySection(row, example),
    },
    ...explanation.destinations.map((destination) => ({
      id: destination.type,
      title: `To ${destinationTitles[destination.type]}`,
      body: (to: LinkTo) => destinationSection(row, destination, to),
    })),
    { id: "source", title: "What is logged", body: () => sourceSection(row) },
    row.v2 !== undefined && { id: "records", title: "Records", body: () => recordsSection(row) },
    explanation.roles.length > 0 && { id: "roles", title: "Roles", body: () => rolesSection(explanation) },
    explanation.constraints.length > 0 && {
      id: "constraints",
      title: "Constraints",
      body: () => constraintList(explanation),
    },
    {
      id: "deployer",
      title: "Permissions of the deployer",
      body: () => deployerSection(explanation),
    },
    explanation.pitfalls.length > 0 && {
      id: "pitfalls",
      title: "Pitfalls",
      body: () =>
        list(
          explanation.pitfalls.map(
            ({ lesson, cite }) => html`${withLinks(lesson)} <span class="cite">${cited(cite)}</span>`,
          ),
        ),
    },
    { id: "evidence", title: "Evidence", body: () => evidenceSection(explanation) },
  ];
  return all.filter((section) => section !== false);
}

function lifecycleNotice(lifecycle: Lifecycle, service: string): Content {
  const ends = "endsOn" in lifecycle && lifecycle.endsOn ? ` AWS ends it on ${lifecycle.endsOn}.` : "";
  switch (lifecycle.state) {
    case "active":
      return ends !== "" && html`<p class="notice closed">${service} is still offered.${ends}</p>`;
    case "closed":
      return html`<p class="notice closed">
        ${service} is ${lifecycleTitles.closed} since ${lifecycle.since}: accounts that don't use it yet are
        refused.${ends}
      </p>`;
    case "ended":
      return html`<p class="notice ended">
        AWS ended this on ${lifecycle.since}; nothing is delivered any more. The pack refuses it unless
        <code>allowEnded</code> is true.
      </p>`;
  }
}

function cells({ editions, destinations }: Explanation, to: LinkTo): Html {
  const keys = cellKeys.filter(
    (key) =>
      editions["2024"]?.[key] ||
      editions.current?.[key] ||
      destinations.some(({ type }) => cellKeyOf(type) === key),
  );
  const printed = (edition: Edition, key: CellKey): Content => {
    const page = editions[edition];
    if (!page) return html`<span class="no">no such row</span>`;
    const permission = page[key];
    return permission
      ? html`<span class="badge ${permission}">${permissionTitles[permission]}</span>`
      : html`<span class="no" aria-label="no">–</span>`;
  };
  return html` <div class="scroll" tabindex="0" role="region" aria-label="Destinations">
    <table class="cells">
      <thead>
        <tr>
          <th scope="col">Destination</th>
          <th scope="col">Page of 2024</th>
          <th scope="col">Current page</th>
          <th scope="col">Switched on by</th>
          <th scope="col">Written by</th>
        </tr>
      </thead>
      <tbody>
        ${keys.map((key) => {
          const destination = destinations.find(({ type }) => cellKeyOf(type) === key);
          return html`<tr>
            <th scope="row">
              <a href="${to(paths.destination(destinationTypeOf(key)))}">${destinationTitles[key]}</a>
            </th>
            <td>${printed("2024", key)}</td>
            <td>${printed("current", key)}</td>
            <td>${destination?.enablement ?? html`<span class="no">–</span>`}</td>
            <td>
              ${destination ? html`<code>${destination.principal}</code>` : html`<span class="no">–</span>`}
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

function fleetSection(snippet: string, withTerraform: boolean, to: LinkTo): Html {
  return html`<p>A complete <a href="${to(paths.fleetFile)}">fleet file</a> for this log type.</p>
    ${code(snippet, "yaml", "Fleet file")}
    ${
      withTerraform &&
      fleetHcl(snippet).map(
        ({ stack, hcl }) =>
          html`<details>
            <summary>The Terraform that it becomes: stack <code>${stack}</code></summary>
            ${code(hcl, "hcl", "Terraform")}
          </details>`,
      )
    }`;
}

function librarySection(row: LogTypeRow, example: string): Html {
  const keys = cellKeys.filter((key) => row.destinations[key]);
  return html`<p><code>examples/${row.id}.ts</code>; <code>to()</code> makes the destinations.</p>
    ${code(example, "ts", "Example")}
    ${keys.map(
      (key) =>
        html`<details>
          <summary>The Terraform that it becomes, delivered to ${destinationTitles[key]}</summary>
          ${code(exampleHcl(row.id as LogTypeId, key), "hcl", `Terraform, to ${destinationTitles[key]}`)}
        </details>`,
    )}`;
}

function destinationSection(row: LogTypeRow, destination: ExplainedDestination, to: LinkTo): Html {
  const { type, enablement, terraform, authorisedBy, principal } = destination;
  const { cloudwatchLogs, s3, firehose } = row.destinations;
  const facts: (readonly [string, Content] | false | undefined)[] = [
    ["Permission", html`${permissionTitles[destination.permission]}: ${authorisations[authorisedBy]}`],
    ["Writer", html`<code>${principal}</code>`],
    ["Switched on by", html`${enablement}: the pack ${enablements[enablement]}`],
    terraform && [
      "Terraform",
      html`${codes(terraform.resources)}${terraform.argument !== undefined && html`, argument <code>${terraform.argument}</code>`}`,
    ],
    ...(type === "cloudwatch-logs" ? logGroupFacts(cloudwatchLogs!) : []),
    ...(type === "s3" ? bucketFacts(destination, s3!) : []),
    type === "firehose" && [
      "Name of the stream",
      firehose!.streamNamePrefix === undefined
        ? "any"
        : html`must start with <code>${firehose!.streamNamePrefix}</code>`,
    ],
    type === "firehose" && [
      "Tag",
      firehose!.needsTag ? html`<code>LogDeliveryEnabled = "true"</code> on the stream` : "none needed",
    ],
    destination.crossAccount !== undefined && [
      "Other accounts",
      destination.crossAccount ? "allowed" : "refused: it is in the source's account",
    ],
    destination.crossRegion !== undefined &&
      type !== "firehose" && [
        "Other regions",
        destination.crossRegion ? "allowed" : "refused: it is in the source's region",
      ],
    ["Switched off by", destination.switchingOff.says.join(" ")],
    destination.resources.length > 0 && [
      "An example creates",
      codes([...new Set(destination.resources.map((resource) => resource.type))]),
    ],
  ];
  return html`<p>
      How this destination is granted:
      <a href="${to(paths.destination(type))}">${destinationTitles[type]}</a>.
    </p>
    ${definitions(facts.filter((fact) => fact !== false && fact !== undefined))}
    ${destination.notes.length > 0 && list(destination.notes.map(withLinks))}
    ${type === "s3" && row.alternatives?.s3 && alternative(row.alternatives.s3)}
    ${
      Object.keys(destination.sourceArguments).length > 0 &&
      html`<p>Arguments to set on the source:</p>
        ${code(JSON.stringify(destination.sourceArguments, null, 2), "json", "Arguments")}`
    }
    ${
      destination.command !== undefined &&
      html`<p>The command to run:</p>
        ${code(destination.command, "sh", "Command")}`
    }
    ${destination.problem !== undefined && html`<p class="notice closed">${destination.problem}</p>`}
    ${destination.policies.map(
      ({ resource, argument, document }) =>
        html`<details>
          <summary>Policy: <code>${resource}</code>, <code>${argument}</code></summary>
          ${code(JSON.stringify(document, null, 2), "json", `Policy of ${resource}`)}
        </details>`,
    )}`;
}

const authorisations: Readonly<Record<ExplainedDestination["authorisedBy"], string>> = {
  "resource-policy": "a resource policy of the destination",
  "bucket-acl": "the bucket's ACL",
  "service-linked-role": "a service-linked role",
  "iam-role": "an IAM role that the service assumes",
};

const references: Readonly<Record<string, Content>> = {
  name: "by its name",
  arn: "by its ARN",
  "arn:*": html`by its ARN with <code>:*</code> behind it`,
  none: "by no argument",
};

function logGroupFacts(
  cell: NonNullable<LogTypeRow["destinations"]["cloudwatchLogs"]>,
): (readonly [string, Content])[] {
  const { naming, reference, customerManagedKey } = cell.logGroup;
  const rule: Content =
    naming.kind === "free"
      ? html`any; <code>${naming.suggested}</code> is suggested`
      : naming.kind === "prefix"
        ? html`must start with <code>${naming.required}</code>`
        : html`chosen by the service:
          ${codes(naming.names)}${naming.madeWithSource && "; it makes the group together with the source"}`;
  return [
    ["Name of the log group", rule],
    ["Named in the argument", references[reference]],
    ["Customer managed key", customerManagedKey === "allowed" ? "allowed" : "refused by AWS"],
  ];
}

function bucketFacts(
  { keys }: ExplainedDestination,
  cell: NonNullable<LogTypeRow["destinations"]["s3"]>,
): (readonly [string, Content] | false)[] {
  return [
    [
      "Name of the bucket",
      cell.bucketNamePrefix === undefined
        ? "any"
        : html`must start with <code>${cell.bucketNamePrefix}</code>`,
    ],
    ["Prefix", cell.prefix],
    keys !== undefined && ["Keys", html`<code>${keys.layout}</code>`],
    keys !== undefined && ["Such as", html`<code>${keys.example}</code>`],
    keys?.hiveLayout !== undefined && ["Hive-compatible", html`<code>${keys.hiveLayout}</code>`],
    keys?.exampleWithPrefix !== undefined && [
      "With prefix audit",
      html`<code>${keys.exampleWithPrefix}</code>`,
    ],
  ];
}

function alternative(cell: NonNullable<LogTypeRow["destinations"]["s3"]>): Html {
  return html`<h3>The legacy way</h3>
    <p>
      With the option <code>legacy: true</code>: ${permissionTitles[cell.permission]},
      ${authorisations[cell.authorisedBy]}, by
      ${codes(cell.terraform?.resources ?? [])}${cell.terraform?.argument !== undefined && html`, argument <code>${cell.terraform.argument}</code>`}.
      Keys: <code>${cell.keyLayout}</code>
    </p>
    ${list((cell.notes ?? []).map(withLinks))}`;
}

/** What AWS enforces, and which of it the pack can only tell. */
function constraintList({ constraints, told }: Explanation): Html {
  return list(
    constraints.map((constraint) => {
      const only = told.find((one) => one.constraint === constraint);
      return only
        ? html`${withLinks(constraint)} <span class="cite">Not checked: ${only.because}</span>`
        : withLinks(constraint);
    }),
  );
}

function sourceSection({ source }: LogTypeRow): Html {
  const facts: (readonly [string, Content] | false)[] = [
    ["Source", source.noun],
    [
      "Terraform",
      source.resources.length > 0
        ? codes(source.resources)
        : "no resource of the provider: give its ARN or id",
    ],
    source.arns.length > 0 && ["ARN", codes(source.arns, html`<br />`)],
    source.exampleArn !== undefined && ["Such as", html`<code>${source.exampleArn}</code>`],
    source.id !== undefined && [
      "Or its id",
      html`<code>${source.id.example}</code>, by the pattern <code>${source.id.pattern}</code>`,
    ],
    source.homeRegion !== undefined && [
      "Home region",
      html`<code>${source.homeRegion}</code>, whatever the stack's region`,
    ],
    [
      "Configurations",
      source.configurations === "one"
        ? "one: it holds a single logging configuration, which a second delivery would overwrite"
        : "many: each delivery is a resource of its own",
    ],
    source.maxDestinations !== undefined && ["Destinations", `${source.maxDestinations} at most`],
    source.maxDestinationsPerType !== undefined && [
      "Destinations of one type",
      `${source.maxDestinationsPerType} at most`,
    ],
    source.oneChangeAtATime !== undefined && [
      "Changes",
      source.oneChangeAtATime === true
        ? "one at a time: switches are chained"
        : `one at a time of one ${source.oneChangeAtATime.noun}: switches are chained`,
    ],
  ];
  return definitions(facts.filter((fact) => fact !== false));
}

function recordsSection({ v2 }: LogTypeRow): Html {
  const { logTypes, defaultLogTypes, authorization, suffixVariables, maxDeliveriesPerSource } = v2!;
  const keys = cellKeys.filter((key) => logTypes.some(({ formats }) => formats[key]));
  const facts: (readonly [string, Content] | false)[] = [
    authorization !== undefined && [
      "AWS asks the deployer for",
      html`<code>${authorization.action}</code> on ${codes(authorization.resources)}`,
    ],
    [
      "Variables of suffixPath",
      suffixVariables === null
        ? "AWS publishes no list: only DescribeConfigurationTemplates tells"
        : codes(suffixVariables.map((name) => `{${name}}`)),
    ],
    maxDeliveriesPerSource !== undefined && ["Deliveries per source", `${maxDeliveriesPerSource} at most`],
  ];
  return html` <div class="scroll" tabindex="0" role="region" aria-label="Log types and formats">
      <table>
        <thead>
          <tr>
            <th scope="col">Log type</th>
            <th scope="col">Delivered</th>
            ${keys.map((key) => html`<th scope="col">${destinationTitles[key]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${logTypes.map(
            ({ logType, formats }) =>
              html`<tr>
                <th scope="row"><code>${logType}</code></th>
                <td>${defaultLogTypes.includes(logType) ? "by default" : "when named"}</td>
                ${keys.map((key) => html`<td>${formats[key] ? formats[key].join(", ") || "traces" : html`<span class="no">–</span>`}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${definitions(facts.filter((fact) => fact !== false))}
    ${logTypes.map(
      ({ logType, mandatoryFields, optionalFields }) =>
        html`<details>
          <summary>Fields of <code>${logType}</code></summary>
          <p>Always: ${mandatoryFields.length > 0 ? codes(mandatoryFields) : "none"}.</p>
          <p>
            On request:
            ${optionalFields === null ? "AWS publishes no list" : optionalFields.length > 0 ? codes(optionalFields) : "none"}.
          </p>
        </details>`,
    )}`;
}

function rolesSection({ roles }: Explanation): Html {
  return html`${roles.map(
    ({ trustedBy, trustSourceArn, neededFor, default: made, statements }) =>
      html` <p>
          ${made === "created" ? "Created unless one is given" : "An existing role, to which the pack adds on request only"};
          needed for
          ${joined(
            neededFor.map((key) => destinationTitles[key]),
            ", ",
          )},
          trusted by <code>${trustedBy}</code>${
            trustSourceArn !== undefined &&
            html` under <code>aws:SourceArn</code> like <code>${trustSourceArn}</code>`
          }.
        </p>
        <ul>
          ${statements.map(({ actions, resources }) => html`<li>${codes(actions)} on ${codes(resources)}</li>`)}
        </ul>`,
  )}`;
}

function deployerSection({ deployer }: Explanation): Html {
  return html`<p>
      Whoever deploys the examples above and switches the service on, in account 111122223333: enough for
      apply, plan and destroy. For a fleet file, <code>log-delivery permissions --config FILE</code> says it
      exactly.
    </p>
    ${deployer.map(
      (document, index) =>
        html`<details>
          <summary>
            IAM policy${deployer.length > 1 && ` ${index + 1} of ${deployer.length}`}:
            ${document.Statement.length} statements
          </summary>
          ${code(JSON.stringify(document, null, 2), "json", "IAM policy")}
        </details>`,
    )}`;
}

function evidenceSection({ evidence, links }: Explanation): Html {
  return html`<p>Confidence: <strong>${evidence.confidence}</strong>.</p>
    ${
      evidence.doubts !== undefined &&
      evidence.doubts.length > 0 &&
      html`<h3>Doubts</h3>
        ${list(evidence.doubts.map(withLinks))}`
    }
    <h3>AWS's pages</h3>
    ${list(links.map(awsLink))}
    <h3>Sources</h3>
    ${list(evidence.sources.map(withLinks))}`;
}

function neighbourLinks(
  { previous, next }: { readonly previous?: LogTypeRow; readonly next?: LogTypeRow },
  to: LinkTo,
): Html {
  return html`<nav class="neighbours" aria-label="Log types beside this one">
    ${previous && html`<a rel="prev" href="${to(paths.logType(previous.id))}">← ${previous.label}</a>`}
    ${next && html`<a rel="next" href="${to(paths.logType(next.id))}">${next.label} →</a>`}
  </nav>`;
}

function definitions(facts: readonly (readonly [string, Content])[]): Html {
  return html`<dl class="facts">
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function list(items: readonly Content[]): Html {
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

function codes(values: readonly string[], between: Content = ", "): Html {
  return joined(
    values.map((value) => html`<code>${value}</code>`),
    between,
  );
}
