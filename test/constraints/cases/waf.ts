import { Wafv2WebAcl } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import type { ConstraintCase, Place } from "../place";

const ACL = "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/shop/a1b2c3d4-5678-90ab-cdef-111122223333";

const visibilityConfig = {
  cloudwatchMetricsEnabled: false,
  metricName: "acl",
  sampledRequestsEnabled: false,
};
const webAcl = (place: Place, more: object = {}): Wafv2WebAcl =>
  new Wafv2WebAcl(place.stack, "Acl", {
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    visibilityConfig,
    ...more,
  });

const action = (name: string): object => ({ actionCondition: { action: name } });
const label = (name: string): object => ({ labelNameCondition: { labelName: name } });
const any = (behavior: string, ...condition: readonly object[]): object => ({
  behavior,
  requirement: "MEETS_ANY",
  condition,
});
const all = (behavior: string, ...condition: readonly object[]): object => ({
  ...any(behavior, ...condition),
  requirement: "MEETS_ALL",
});
const redacted = (place: Place, ...redactedFields: readonly object[]): unknown =>
  place.deliver(ACL, [place.bucket()], { options: { redactedFields } });
const filtered = (place: Place, ...filter: readonly object[]): unknown =>
  place.deliver(ACL, [place.bucket()], { options: { loggingFilter: { defaultBehavior: "DROP", filter } } });

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "A web ACL of scope CLOUDFRONT",
    breaks: (place) => {
      const paris = place.in({ region: "eu-west-3" });
      return paris.deliver(webAcl(paris), [paris.bucket()]);
    },
    given: '"workload/Acl" has scope CLOUDFRONT and is in eu-west-3.',
    allows: (place) => {
      const paris = place.in({ region: "eu-west-3" });
      paris.deliver(webAcl(paris, { region: "us-east-1" }), [paris.bucket()]);
      expect(paris.synthesized().of("aws_wafv2_web_acl_logging_configuration")[0]!.config).toMatchObject({
        region: "us-east-1",
      });
    },
  },
  {
    constraint: "A web ACL of scope CLOUDFRONT",
    breaks: (place) =>
      place.deliver("arn:aws:wafv2:eu-west-3:111122223333:global/webacl/shop/1", [place.bucket()]),
    given: 'The source is "arn:aws:wafv2:eu-west-3:111122223333:global/webacl/shop/1".',
    allows: (place) =>
      place.deliver("arn:aws:wafv2:us-east-1:111122223333:global/webacl/shop/1", [place.bucket()]),
  },
  {
    constraint: "Each entry of redacted_fields names one field",
    finding: "[B13]",
    breaks: (place) => redacted(place, { method: {}, uriPath: {} }, {}),
    given: /redactedFields\[0\] names method and uriPath\.[\s\S]*redactedFields\[1\] names no field\./,
    allows: (place) => redacted(place, { method: {} }, { uriPath: {}, queryString: undefined }),
  },
  {
    constraint: "AWS WAF keeps the names of headers in lower case",
    finding: "[B13]",
    breaks: (place) => redacted(place, { singleHeader: { name: "Authorization" } }),
    given: 'redactedFields[0] names the header "Authorization".',
    allows: (place) => redacted(place, { singleHeader: { name: "sso.csrf" } }),
  },
  {
    constraint: "A logging filter holds at least one filter",
    finding: "[B13]",
    breaks: (place) => filtered(place),
    given: "loggingFilter holds no filter.",
  },
  {
    constraint: "A logging filter holds at least one filter",
    finding: "[B13]",
    breaks: (place) => filtered(place, any("KEEP"), all("KEEP", action("BLOCK"), {})),
    given:
      /filter\[0\] of loggingFilter holds no condition\.[\s\S]*filter\[1\]\.condition\[1\] of loggingFilter is empty\./,
    allows: (place) => filtered(place, all("KEEP", action("BLOCK"), label("awswaf:managed:x"))),
  },
  {
    constraint: "Names of labels",
    breaks: (place) => filtered(place, any("KEEP", label("awswaf:managed/x"))),
    given: 'loggingFilter names the label "awswaf:managed/x".',
    allows: (place) => filtered(place, any("KEEP", label("awswaf:managed:x-y_z"))),
  },
  {
    constraint: "AWS WAF takes the first filter that matches",
    finding: "[B13]",
    breaks: (place) =>
      filtered(place, any("KEEP", action("BLOCK")), any("DROP", action("ALLOW"), label("health"))),
    given: "One request can match both filter[0] and filter[1] of loggingFilter.",
    allows: (place) =>
      filtered(
        place,
        all("KEEP", action("BLOCK"), label("bot")),
        all("DROP", action("ALLOW"), label("bot")),
        any("KEEP", action("BLOCK")),
      ),
  },
  {
    constraint: "AWS WAF takes the first filter that matches",
    finding: "[B13]",
    breaks: (place) => filtered(place, all("KEEP", action("BLOCK")), all("DROP", action("CHALLENGE"))),
    given: "One request can match both filter[0] and filter[1] of loggingFilter.",
    allows: (place) => filtered(place, any("KEEP", action("BLOCK")), any("KEEP", action("CHALLENGE"))),
  },
];
