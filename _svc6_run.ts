import { App, Testing } from "cdktf";
import { buildExample } from "/work/main/examples/setting";
import { rowOf } from "/work/main/modules/catalog/table";
const quiet = new Set(["aws_s3_bucket","aws_s3_bucket_public_access_block","aws_s3_bucket_ownership_controls","aws_s3_bucket_server_side_encryption_configuration","aws_s3_bucket_versioning","aws_s3_bucket_lifecycle_configuration","aws_iam_service_linked_role"]);
function check(id: string, cells: string[]) {
  try {
    const app = new App({ outdir: "/tmp/out" });
    const { stack, delivery } = buildExample(app, id as never, cells as never);
    const json = JSON.parse(Testing.synth(stack, true));
    console.log(`\n######## ${id} -> ${cells.join(",")}  command=${(delivery as any).command ?? ""}`);
    // cycle check
    const deps = new Map<string, Set<string>>();
    for (const [t, rs] of Object.entries(json.resource ?? {})) for (const [n, r] of Object.entries(rs as any)) {
      const s = new Set<string>((r as any).depends_on ?? []);
      for (const m of JSON.stringify(r).matchAll(/\$\{([a-z0-9_]+\.[A-Za-z0-9_-]+)/g)) s.add(m[1]!);
      deps.set(`${t}.${n}`, s);
    }
    const state = new Map<string, number>();
    const visit = (k: string, path: string[]): void => { if (state.get(k) === 2) return; if (state.get(k) === 1) { console.log("CYCLE", [...path, k].join(" > ")); return; } state.set(k, 1); for (const d of deps.get(k) ?? []) visit(d, [...path, k]); state.set(k, 2); };
    for (const k of deps.keys()) visit(k, []);
    for (const s of deps.values()) for (const d of s) if (!d.startsWith("data.") && !deps.has(d)) console.log("DANGLING", d);
    const walk = (v: any, p: string) => { if (v && typeof v === "object") { if (Object.keys(v).length === 0 && !/allow|audit/.test(p)) console.log("EMPTY", p); for (const [k, x] of Object.entries(v)) { if (x === false && /enabled/.test(k)) console.log("DISABLED", p, k); if (x===null) console.log("NULL",p,k); walk(x, `${p}.${k}`); } } };
    walk(json.resource, "");
    if (process.env.V) for (const [t, rs] of Object.entries(json.resource ?? {})) for (const [n, r] of Object.entries(rs as any)) if (!quiet.has(t) && !(process.env.V==="1" && /bucket_policy|kms_key/.test(t))) { delete (r as any)["//"]; console.log(t, n, JSON.stringify(r, null, 1).replace(/\n\s+/g, " ")); }
  } catch (e) { console.log(`\n######## ${id} -> ${cells.join(",")}\nFAIL`, (e as Error).stack?.split("\n").slice(0, 8).join("\n")); }
}
for (const id of process.argv.slice(2)) {
  const row: any = rowOf(id as never);
  const cells = Object.keys(row.destinations).filter((c) => c !== "xray");
  for (const c of cells) check(id, [c]);
  if (cells.length > 1 && (row.source.maxDestinations ?? 9) >= cells.length) check(id, cells);
}
