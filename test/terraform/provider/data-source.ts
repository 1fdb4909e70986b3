import type { Block } from "../schema/model";
import { partitionOf, type Caller } from "./caller";
import { fillComputed } from "./computed";
import { markComputed, regionOf } from "./plan";
import { policyDocument } from "./policy-document";
import { text, type Fields } from "./value";

const canonicalUser = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be";

/** What the log-delivery data sources answer; every other one gets plausible values by the attributes' names. */
const known: Readonly<Record<string, (config: Fields, caller: Caller) => Fields>> = {
  aws_caller_identity: (_, { account, region }) => ({
    id: account,
    account_id: account,
    arn: `arn:${partitionOf(region)}:sts::${account}:assumed-role/Deploy/terraform`,
    user_id: "AROAEXAMPLEID:terraform",
  }),
  aws_region: (config, caller) => {
    const region = text(config["region"]) ?? text(config["name"]) ?? caller.region;
    return { id: region, name: region, region, endpoint: `ec2.${region}.amazonaws.com`, description: region };
  },
  aws_partition: (_, { region }) => {
    const partition = partitionOf(region);
    const suffix = partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
    return {
      id: partition,
      partition,
      dns_suffix: suffix,
      reverse_dns_prefix: suffix.split(".").reverse().join("."),
    };
  },
  aws_canonical_user_id: () => ({ id: canonicalUser, display_name: "owner" }),
  // The account that CloudFront's legacy logs are written by, the same for everybody.
  aws_cloudfront_log_delivery_canonical_user_id: () => ({
    id: "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0",
  }),
  aws_organizations_organization: (_, { account }) => ({
    id: "o-exampleorgid",
    master_account_id: account,
    arn: `arn:aws:organizations::${account}:organization/o-exampleorgid`,
  }),
  aws_iam_policy_document: (config) => {
    const json = policyDocument(config);
    return { id: "policy-document", json, minified_json: json };
  },
};

/** Reads a data source: the configuration, with everything computed filled in. */
export function readDataSource(type: string, block: Block, config: Fields, caller: Caller): Fields {
  const answered: Fields = { ...config, ...known[type]?.(config, caller) };
  const names = new Set([...block.attributes, ...block.blocks].map(({ name }) => name));
  const ours = Object.fromEntries(Object.entries(answered).filter(([name]) => names.has(name)));
  const region = regionOf(config, caller);
  return fillComputed(block, markComputed(block, ours), { type, account: caller.account, region, serial: 0 });
}
