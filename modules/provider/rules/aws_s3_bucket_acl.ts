import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/s3/bucket_acl.go", commit: "00a35305dc1b297a6fcdecdfbba33f1e63c3da39" },
  importId: {
    form: "bucket; or bucket,acl; or bucket,account; or bucket,account,acl",
    pattern: "^[^,]+(,[^,]+){0,2}$",
  },
  exactlyOneOf: [["access_control_policy", "acl"]],
  arguments: {
    bucket: {
      required: true,
      forceNew: true,
      length: [1, 63],
      notes: ["a name: an ARN mostly exceeds the length"],
    },
    acl: {
      oneOf: [
        "private",
        "public-read",
        "public-read-write",
        "authenticated-read",
        "aws-exec-read",
        "log-delivery-write",
      ],
      notes: ["list by a comment in the source; changed in place, though it is part of the id"],
    },
    access_control_policy: { computed: true, items: [0, 1] },
    "access_control_policy.grant": { set: true },
    "access_control_policy.grant.grantee": { items: [0, 1], notes: ["optional in the schema"] },
    "access_control_policy.grant.grantee.type": {
      required: true,
      oneOf: ["CanonicalUser", "AmazonCustomerByEmail", "Group"],
    },
    "access_control_policy.grant.grantee.id": {},
    "access_control_policy.grant.grantee.uri": {},
    "access_control_policy.grant.grantee.email_address": {},
    "access_control_policy.grant.permission": {
      required: true,
      oneOf: ["FULL_CONTROL", "WRITE", "WRITE_ACP", "READ", "READ_ACP"],
    },
    "access_control_policy.owner": { required: true, items: [1, 1] },
    "access_control_policy.owner.id": { required: true },
    "access_control_policy.owner.display_name": {
      computed: true,
      notes: ["deprecated: AWS no longer returns it"],
    },
    expected_bucket_owner: {
      form: "account-id",
      notes: ["deprecated; ForceNew by CustomizeDiff, unless it changes from nothing to the own account"],
    },
  },
  notes: [
    "CustomizeDiff: a change of acl makes access_control_policy unknown",
    "create retries NoSuchBucket for the propagation time of buckets; AccessControlListNotSupported isn't retried, so ownership controls must come first",
    "update sends the whole list of grants",
    "delete does nothing: the grants stay in AWS",
  ],
};
