import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/cloudfront/distribution.go",
    commit: "023c8e5cf1eeec38d589281d77a7a960068ae20c",
    remark:
      "stored version is of about 2023 (SDK v1); bindings 6.25.0 differ in logging_config.bucket and in new arguments",
  },
  importId: { form: "distribution id" },
  arguments: {
    enabled: { required: true },
    default_cache_behavior: { required: true, items: [1, 1] },
    "default_cache_behavior.allowed_methods": { required: true, set: true },
    "default_cache_behavior.cached_methods": { required: true, set: true },
    "default_cache_behavior.cache_policy_id": {
      notes: ["the provider does not say that it excludes forwarded_values"],
    },
    "default_cache_behavior.target_origin_id": { required: true },
    "default_cache_behavior.viewer_protocol_policy": {
      required: true,
      oneOf: ["allow-all", "https-only", "redirect-to-https"],
      facts: { oneOf: { source: { model: "cloudfront 2020-05-31", shape: "ViewerProtocolPolicy" } } },
    },
    "default_cache_behavior.realtime_log_config_arn": { form: "arn" },
    "ordered_cache_behavior.realtime_log_config_arn": { form: "arn" },
    logging_config: {
      items: [0, 1],
      notes: [
        "legacy (S3) access logs; not suppressed: leaving it out switches them off. V2 logs go by aws_cloudwatch_log_delivery_* (memory)",
      ],
    },
    "logging_config.bucket": {
      notes: [
        "required in the version read; optional in bindings 6.25.0; a domain name (<bucket>.s3.amazonaws.com), without validator",
      ],
    },
    "logging_config.include_cookies": { default: false },
    "logging_config.prefix": { default: "" },
    origin: { required: true, set: true },
    "origin.domain_name": { required: true, notes: ["not empty"] },
    "origin.origin_id": { required: true, notes: ["not empty"] },
    "origin.custom_origin_config": {
      items: [0, 1],
      notes: ["s3_origin_config is its alternative; the schema lets both"],
    },
    "origin.custom_origin_config.http_port": { required: true },
    "origin.custom_origin_config.https_port": { required: true },
    "origin.custom_origin_config.origin_protocol_policy": {
      required: true,
      oneOf: ["http-only", "match-viewer", "https-only"],
      facts: { oneOf: { source: { model: "cloudfront 2020-05-31", shape: "OriginProtocolPolicy" } } },
    },
    "origin.custom_origin_config.origin_ssl_protocols": {
      required: true,
      set: true,
      oneOf: ["SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2"],
      facts: { oneOf: { source: { model: "cloudfront 2020-05-31", shape: "SslProtocol" } } },
    },
    restrictions: { required: true, items: [1, 1] },
    "restrictions.geo_restriction": { required: true, items: [1, 1] },
    "restrictions.geo_restriction.restriction_type": {
      required: true,
      oneOf: ["blacklist", "whitelist", "none"],
      facts: { oneOf: { source: { model: "cloudfront 2020-05-31", shape: "GeoRestrictionType" } } },
    },
    "restrictions.geo_restriction.locations": { computed: true, set: true },
    viewer_certificate: { required: true, items: [1, 1] },
    "viewer_certificate.cloudfront_default_certificate": {
      notes: ["alternatives: acm_certificate_arn, iam_certificate_id (documented, not in the schema)"],
    },
    "viewer_certificate.acm_certificate_arn": { form: "arn" },
    "viewer_certificate.iam_certificate_id": {},
    "viewer_certificate.minimum_protocol_version": {
      oneOf: [
        "SSLv3",
        "TLSv1",
        "TLSv1_2016",
        "TLSv1.1_2016",
        "TLSv1.2_2018",
        "TLSv1.2_2019",
        "TLSv1.2_2021",
        "TLSv1.3_2025",
        "TLSv1.2_2025",
      ],
      default: "TLSv1",
      facts: { oneOf: { source: { model: "cloudfront 2020-05-31", shape: "MinimumProtocolVersion" } } },
    },
    wait_for_deployment: { default: true },
    retain_on_delete: { default: false },
  },
  notes: [
    "create and update wait for the deployment",
    "an update sends the whole distribution with the ETag",
    "delete disables, waits, deletes; retain_on_delete disables only",
  ],
};
