/** The page of a destination: its policies statement by statement, names, keys and quotas. */
import type { CellKey, DestinationType, LogTypeRow } from "../../modules/catalog/row";
import type { Quota } from "../../modules/catalog/quota";
import { allQuotas } from "../../modules/catalog/quotas";
import { cellKeyOf } from "../../modules/catalog/columns";
import { allRows } from "../../modules/catalog/table";
import type { Statement } from "../../modules/policies/document";
import { keyPatterns, type KeyLayout } from "../../modules/policies/key-patterns";
import { ACCOUNT as ACCOUNT_TEMPLATE } from "../../modules/policies/writer";
import { destinationTitles } from "../../modules/destinations/titles";
import { annotatedPolicies, conditionNotes, type AnnotatedPolicy } from "./annotated-policies";
import { awsLink } from "./citation";
import { code } from "./highlight";
import { html, type Content, type Html } from "./html";
import type { LinkTo, Page } from "./layout";
import { enablements, paths, permissionTitles } from "./names";

export function destinationPage(type: DestinationType): Page {
  const title = destinationTitles[type];
  const policies = annotatedPolicies[type];
  const key = cellKeyOf(type);
  const rows = allRows().filter((row) => row.destinations[key]);
  return {
    path: paths.destination(type),
    title: `${title} as a destination · log-delivery`,
    description: `Who may deliver logs to ${title}, by which policy, and within which quotas.`,
    contents: [
      ["policies", "Policies"],
      ...policies.map((policy, index) => [`policy-${index + 1}`, policy.title] as const),
      ...(type === "s3" ? [["keys", "Keys"] as const] : []),
      ...(type === "xray" ? [] : [["names", "Names"] as const]),
      ["quotas", "Quotas"],
      ["log-types", "Log types"],
    ],
    body: (to) =>
      html` <h1>${title} as a destination</h1>
        <p class="lead">${leads[type]}</p>
        <section id="policies">
          <h2>Policies</h2>
          <p>As the pack renders them for a source in account 111122223333 and us-east-1.</p>
          ${policies.map(annotated)}
        </section>
        ${type === "s3" && keysSection(rows, to)} ${type !== "xray" && namesSection(type, rows, to)}
        <section id="quotas">
          <h2>Quotas</h2>
          <p><code>log-delivery check</code> measures a fleet file against them.</p>
          <ul>
            ${quotasOf(type).map((quota) => html`<li>${quotaText(quota)} ${awsLink(quota.source)}</li>`)}
          </ul>
        </section>
        <section id="log-types">
          <h2>Log types</h2>
          <p>
            ${rows.length} log types can be delivered here.
            <a href="${to(paths.matrix)}#to=${key}">Filter them in the matrix</a>.
          </p>
          ${logTypeTable(rows, key, to)}
        </section>`,
  };
}

const leads: Readonly<Record<DestinationType, string>> = {
  "cloudwatch-logs":
    "A log group lets services in by a resource policy, which belongs to the account and region, not to the group. Vended logs stay in their account: for another one, deliver to S3 or Firehose.",
  s3: "A bucket lets the delivery service in by its policy, and an encrypted one also by the policy of its key. For most log types the bucket may be in another account, and in another region.",
  firehose:
    "A stream has no policy. AWS's service-linked role writes to every stream of the account that carries the tag LogDeliveryEnabled; a stream in another account is reached by a V2 delivery destination there.",
  xray: "Traces of V2 log types go to X-Ray in the source's own account and region. CloudWatch Transaction Search must be switched on there.",
};

/** Quotas of the table that are of the destination; of those with a key, also the key's. */
function quotasOf(type: DestinationType): Quota[] {
  const withKey = type === "s3" || type === "cloudwatch-logs";
  return allQuotas()
    .filter(([id, { destination }]) => destination === type || (withKey && id === "key-policy-size"))
    .map(([, quota]) => quota);
}

/** `log-group resource policies: 10 per account and region.` */
function quotaText({ name, per, limit, unit, adjustable, note }: Quota): string {
  const amount = limit === null ? "no number is known" : limit.toLocaleString("en-US");
  const scope = { account: " per account", region: " per account and region", resource: "" }[per];
  const sentence = `${name}: ${amount}${unit === undefined ? "" : ` ${unit}`}${scope}${adjustable ? ", unless AWS raises it" : ""}.`;
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}${note === undefined ? "" : ` ${note}`}`;
}

function annotated(policy: AnnotatedPolicy, index: number): Html {
  const { document, statements } = policy;
  return html`<section class="policy" id="policy-${index + 1}">
    <h3>${policy.title}</h3>
    <p>${terms(policy.intro)}</p>
    ${document.Statement.map((statement, i) => {
      const note = statements[i]!;
      return html`<div class="statement">
        ${code(JSON.stringify(statement, null, 2), "json", statement.Sid ?? `Statement ${i + 1}`)}
        <div class="notes">
          <p>${terms(note.about)}</p>
          <p class="cite">${awsLink(note.source)}</p>
          ${conditions(statement)}
        </div>
      </div>`;
    })}
  </section>`;
}

/** Names of Terraform's resources, actions and condition keys as code. */
function terms(text: string): Content {
  return text
    .split(
      /(\baws_\w+|\b[a-z0-9]+:[A-Z]\w+|\/aws\/vendedlogs\/\*|aws-waf-logs-\*|\b(?:organizationId|listBucket|reservedLogGroupPolicies|customer-managed)\b)/,
    )
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}

function conditions({ Condition: condition }: Statement): Content {
  const keys = Object.values(condition ?? {}).flatMap((tests) => Object.keys(tests));
  return (
    keys.length > 0 &&
    html`<dl>
      ${[...new Set(keys)].map((key) => {
        const { about, source } = conditionNotes[key]!;
        return html`<div>
          <dt><code>${key}</code></dt>
          <dd>${terms(about)} <span class="cite">${awsLink(source)}</span></dd>
        </div>`;
      })}
    </dl>`
  );
}

const layouts: readonly (KeyLayout & { readonly title: string })[] = [
  { title: "V1", permission: "v1" },
  { title: "V1, prefix audit", permission: "v1", prefix: "audit" },
  { title: "V1, Hive-compatible", permission: "v1", hive: true },
  { title: "V2", permission: "v2" },
  { title: "V2, Hive-compatible", permission: "v2", hive: true, suffixPath: "{yyyy}/{MM}/{dd}" },
  {
    title: "V2, prefix audit",
    permission: "v2",
    prefix: "audit",
    suffixPath: `${ACCOUNT_TEMPLATE}/us-east-1/workmail/{yyyy}/{MM}/{dd}/{HH}`,
  },
  {
    title: "V2, prefix audit, suffix {yyyy}/{MM}/{dd}",
    permission: "v2",
    prefix: "audit",
    suffixPath: "{yyyy}/{MM}/{dd}",
  },
  {
    title: "V2, prefix audit, suffix orders/{yyyy}",
    permission: "v2",
    prefix: "audit",
    suffixPath: "orders/{yyyy}",
  },
];

function keysSection(rows: readonly LogTypeRow[], to: LinkTo): Html {
  return html`<section id="keys">
    <h2>Keys</h2>
    <p>
      What the policy allows to be written, by the form of a delivery's keys. For V2 with a prefix AWS's own
      pages disagree, so what is granted is right either way and no wider than the prefix.
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="Granted keys">
      <table>
        <thead>
          <tr>
            <th scope="col">Delivery</th>
            <th scope="col">May write</th>
          </tr>
        </thead>
        <tbody>
          ${layouts.map(
            ({ title, ...layout }) =>
              html`<tr>
                <th scope="row">${title}</th>
                <td>
                  ${keyPatterns(layout).map(
                    (pattern) =>
                      html`<code>${pattern.replaceAll(ACCOUNT_TEMPLATE, "111122223333")}</code><br />`,
                  )}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <details>
      <summary>The keys of all ${rows.length} log types</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="Keys of all log types">
        <table>
          <thead>
            <tr>
              <th scope="col">Log type</th>
              <th scope="col">Key, without the destination's prefix</th>
              <th scope="col">Prefix</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => {
              const { keyLayout, hiveKeyLayout, prefix } = row.destinations.s3!;
              return html`<tr>
                <th scope="row"><a href="${to(paths.logType(row.id))}">${row.id}</a></th>
                <td>
                  <code>${keyLayout}</code>${
                    hiveKeyLayout !== undefined && html`<br /><code>${hiveKeyLayout}</code>`
                  }
                </td>
                <td>${prefix}</td>
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
    </details>
  </section>`;
}

/** Log types that demand something of the destination's name. */
function namesSection(type: Exclude<DestinationType, "xray">, rows: readonly LogTypeRow[], to: LinkTo): Html {
  const ruled = rows.flatMap((row) => {
    const rule = nameRule(type, row);
    return rule === undefined ? [] : [{ row, rule }];
  });
  const titles = { "cloudwatch-logs": "log group", s3: "bucket", firehose: "stream" } as const;
  return html`<section id="names">
    <h2>Names</h2>
    <p>Log types for which AWS doesn't take every name of a ${titles[type]}:</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Names">
      <table>
        <thead>
          <tr>
            <th scope="col">Log type</th>
            <th scope="col">Name</th>
          </tr>
        </thead>
        <tbody>
          ${ruled.map(
            ({ row, rule }) =>
              html`<tr>
                <th scope="row"><a href="${to(paths.logType(row.id))}">${row.id}</a></th>
                <td>${rule}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function nameRule(type: Exclude<DestinationType, "xray">, { destinations }: LogTypeRow): Content {
  const startsWith = (prefix: string): Html => html`starts with <code>${prefix}</code>`;
  switch (type) {
    case "cloudwatch-logs": {
      const { naming } = destinations.cloudwatchLogs!.logGroup;
      if (naming.kind === "free") return undefined;
      return naming.kind === "prefix"
        ? startsWith(naming.required)
        : html`chosen by the service: ${naming.names.map((name) => html`<code>${name}</code> `)}`;
    }
    case "s3":
      return destinations.s3!.bucketNamePrefix === undefined
        ? undefined
        : startsWith(destinations.s3!.bucketNamePrefix);
    case "firehose":
      return destinations.firehose!.streamNamePrefix === undefined
        ? undefined
        : startsWith(destinations.firehose!.streamNamePrefix);
  }
}

function logTypeTable(rows: readonly LogTypeRow[], key: CellKey, to: LinkTo): Html {
  const order = Object.keys(enablements);
  const groups = order
    .map((enablement) => ({
      enablement,
      rows: rows.filter((row) => row.destinations[key]!.enablement === enablement),
    }))
    .filter((group) => group.rows.length > 0);
  return html`<dl class="facts">
    ${groups.map(
      (group) =>
        html`<div>
          <dt>${group.enablement}</dt>
          <dd>
            ${group.rows.map(
              (row, index) =>
                html`${index > 0 && ", "}<a href="${to(paths.logType(row.id))}">${row.id}</a>
                  <small>${permissionTitles[row.destinations[key]!.permission]}</small>`,
            )}
          </dd>
        </div>`,
    )}
  </dl>`;
}
