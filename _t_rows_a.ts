import { App, Testing } from "cdktf";
import { buildExample } from "/work/main/examples/setting";
const cells: Record<string,string[]> = {
 evidently:["cloudwatchLogs","s3"], "internet-monitor":["cloudwatchLogs","s3","cloudwatchLogs,s3"], cognito:["cloudwatchLogs","s3","firehose","cloudwatchLogs,s3","cloudwatchLogs,firehose"], elasticache:["cloudwatchLogs","firehose","cloudwatchLogs,firehose"]};
const ids = process.argv.slice(2);
for (const id of ids) for (const c of cells[id] ?? ["cloudwatchLogs"]) {
  console.log(`##### ${id} ${c}`);
  try {
  const app = new App({outdir:"/tmp/out"});
  const {stack,delivery}=buildExample(app, id as any, c.split(",") as any);
  const j = JSON.parse(Testing.synth(stack, true)); delete j.terraform; delete j.provider; delete j["//"];
  const strip=(o:any):any=>{ if(Array.isArray(o)) return o.map(strip); if(o&&typeof o==="object"){ const r:any={}; for(const k of Object.keys(o)) if(k!=="//") r[k]=strip(o[k]); return r;} return o;};
  const s:any=strip(j);
  for (const t of ["aws_s3_bucket","aws_s3_bucket_ownership_controls","aws_s3_bucket_public_access_block","aws_s3_bucket_versioning","aws_s3_bucket_server_side_encryption_configuration","aws_kms_key","aws_kms_alias"]) delete s.resource[t];
  console.log(JSON.stringify(s,null,1).replace(/\n\s+/g,(m)=> m.length>8?" ":m));
  console.log("attrs", JSON.stringify(delivery.attributes));
  } catch(e:any){ console.log("ERR", e.stack); }
}
