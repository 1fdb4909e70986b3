/** How a picture looks: icons of the kinds of destinations, and its style sheet. */
import type { DestinationType } from "../catalog/row";

/** 28 by 28 units, drawn with lines of the type's colour. */
export const icons: Readonly<Record<DestinationType, string>> = {
  "cloudwatch-logs":
    '<path class="ld-icon" d="M6 3h16a2 2 0 0 1 2 2v18a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM9 9h10M9 14h10M9 19h6"/>',
  s3: '<path class="ld-icon" d="M4 7l3 16c0 1.7 3 3 7 3s7-1.3 7-3l3-16"/><ellipse class="ld-icon" cx="14" cy="7" rx="10" ry="3.5"/>',
  firehose: '<path class="ld-icon" d="M3 7h8c5 0 5 7 10 7h4M3 14h22M3 21h8c5 0 5-7 10-7M21 10l4 4-4 4"/>',
  xray: '<path class="ld-icon" d="M9 8l10 5M9 20l10-5M8 10v8"/><circle class="ld-icon" cx="7" cy="7" r="3"/><circle class="ld-icon" cx="7" cy="21" r="3"/><circle class="ld-icon" cx="21" cy="14" r="3"/>',
};

/**
 * Colours are custom properties, so that a page which holds the picture can set its own theme with
 * `data-theme` on its root; alone, the picture follows the reader's system.
 */
const light =
  "--ld-bg:#fff;--ld-ink:#1b2330;--ld-muted:#5a6576;--ld-line:#ccd3dd;--ld-box:#f5f7fa;--ld-inner:#fff;" +
  "--ld-logs:#a6286f;--ld-s3:#2f6f2c;--ld-firehose:#6b3fb5;--ld-xray:#0b6b88";
const dark =
  "--ld-bg:#12161d;--ld-ink:#e4e9f0;--ld-muted:#9aa6b6;--ld-line:#3a4453;--ld-box:#1a2029;--ld-inner:#222a35;" +
  "--ld-logs:#f08fc2;--ld-s3:#86cf7f;--ld-firehose:#bda2f5;--ld-xray:#6fcbe6";
export const style = [
  `.ld-diagram{${light};font:13px/1.3 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}`,
  `@media (prefers-color-scheme:dark){.ld-diagram{${dark}}}`,
  `:root[data-theme="light"] .ld-diagram{${light}}`,
  `:root[data-theme="dark"] .ld-diagram{${dark}}`,
  ".ld-page{fill:var(--ld-bg)}",
  ".ld-account{fill:var(--ld-box);stroke:var(--ld-line)}",
  ".ld-pile{fill:none;stroke:var(--ld-line);stroke-width:2}",
  ".ld-stack{fill:none;stroke:var(--ld-line);stroke-dasharray:3 3}",
  ".ld-row,.ld-card{fill:var(--ld-inner);stroke:var(--ld-line)}",
  ".ld-diagram text{fill:var(--ld-ink)}",
  ".ld-diagram .ld-muted{fill:var(--ld-muted)}",
  '.ld-mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:12px}',
  ".ld-small{font-size:11px}",
  ".ld-end{text-anchor:end}",
  ".ld-heading{font-size:17px;font-weight:600}",
  ".ld-name{font-size:15px;font-weight:600}",
  ".ld-label{font-weight:600}",
  ".ld-port{fill:var(--ld-muted)}",
  ".ld-link{fill:none;stroke:var(--ld-tone);stroke-width:1.4;opacity:.75}",
  ".ld-links path:hover{stroke-width:3;opacity:1}",
  ".ld-head{fill:var(--ld-tone)}",
  ".ld-icon{fill:none;stroke:var(--ld-tone);stroke-width:1.8;stroke-linejoin:round;stroke-linecap:round}",
  ".ld-cloudwatch-logs{--ld-tone:var(--ld-logs)}",
  ".ld-s3{--ld-tone:var(--ld-s3)}",
  ".ld-firehose{--ld-tone:var(--ld-firehose)}",
  ".ld-xray{--ld-tone:var(--ld-xray)}",
].join("");
