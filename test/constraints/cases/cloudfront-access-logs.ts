import type { ConstraintCase, Place } from "../place";

const DISTRIBUTION = "EDFDVBD6EXAMPLE";
const legacy = { legacy: true };

/** A bucket with ACLs, as legacy logging needs it. */
const open = (place: Place, region?: string): object =>
  place.bucket("cf-logs", { accessControlList: true, ...(region === undefined ? {} : { region }) });

const optIn = (region: string): ConstraintCase => ({
  constraint: "Legacy logging does not support buckets in opt-in regions",
  finding: "[B8]",
  breaks: (place) => place.deliver(DISTRIBUTION, [open(place, region)], { options: legacy }),
  given: `Bucket "cf-logs" is in ${region}.`,
  allows: (place) => {
    place.in({}).deliver(DISTRIBUTION, [open(place, "ap-northeast-3")], { options: legacy });
    // V2 delivers anywhere.
    place.deliver(DISTRIBUTION, [place.bucket("org-logs", { region })]);
  },
});

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "Standard logging v2 is not available in the China regions",
    breaks: (place) => {
      const china = place.in({ region: "cn-north-1" });
      return china.deliver(DISTRIBUTION, [china.bucket()]);
    },
    given: "The stack deploys to cn-north-1.",
  },
  {
    constraint: "With V2, cookies are logged",
    breaks: (place) => place.deliver(DISTRIBUTION, [place.bucket()], { options: { includeCookies: true } }),
    given: "includeCookies is true, and legacy is not given.",
    allows: (place) =>
      place.deliver(DISTRIBUTION, [open(place)], { options: { ...legacy, includeCookies: true } }),
  },
  {
    constraint: "Legacy logging goes to one bucket",
    breaks: (place) => place.deliver(DISTRIBUTION, [place.group()], { options: legacy }),
    given: "legacy is true, and no bucket is given.",
    allows: (place) => place.deliver(DISTRIBUTION, [open(place)], { options: legacy }),
  },
  optIn("mx-central-1"),
  optIn("ap-southeast-7"),
  // One that doesn't exist yet can only be opted into.
  optIn("eu-east-1"),
  {
    constraint: "Legacy logging has no log types",
    breaks: (place) =>
      place.deliver(DISTRIBUTION, [open(place)], {
        options: { ...legacy, outputFormat: "json", suffixPath: "{yyyy}" },
      }),
    given: "legacy is true, and outputFormat, suffixPath are given.",
    allows: (place) =>
      place.deliver(DISTRIBUTION, [place.bucket()], {
        options: { legacy: false, outputFormat: "json", suffixPath: "{yyyy}" },
      }),
  },
];
