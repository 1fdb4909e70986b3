import { App, Testing } from "cdktf";
import { buildExample } from "/work/main/examples/setting";
for (const a of process.argv.slice(2)) {
  const [id, cells] = a.split(":");
  console.log("=====", a);
  try {
    const app = new App({outdir:"/tmp/out-mine"});
    const {stack, delivery}=buildExample(app, id as any, cells!.split(",") as any);
    const j = JSON.parse(Testing.synth(stack, true));
    delete j["//"]; delete j.terraform; delete j.provider;
    for (const k of Object.keys(j.resource)) if (/^aws_(s3_bucket_|kms_|s3_bucket$)/.test(k) && !/policy$/.test(k)) delete j.resource[k];
    const strip=(o:any):any=>{ if(o&&typeof o==="object"){ delete o["//"]; for(const k in o){ if(typeof o[k]==="string"&&/^\{"/.test(o[k])) { try{o[k]=JSON.parse(o[k])}catch{} } strip(o[k]); } } return o;};
    console.log(JSON.stringify(strip(j),null,1).replace(/\n\s*([\]}])/g,"$1"));
    if (delivery.command) console.log("COMMAND", delivery.command);
  } catch(e:any){ console.log("ERR", e.stack); }
}
