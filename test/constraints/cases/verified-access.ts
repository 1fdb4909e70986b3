import { taken, type ConstraintCase } from "../place";

const INSTANCE = "vai-0a1b2c3d4e5f67890";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "log_version is",
    keeps: () => {
      const versions = ["ocsf-0.1", "ocsf-1.0.0-rc.2"];
      expect(taken("verified-access", "logVersion", [...versions, "ocsf-1.0.0"])).toEqual(versions);
    },
  },
  {
    constraint: "include_trust_context needs",
    breaks: (place) =>
      place.deliver(INSTANCE, [place.bucket()], {
        options: { includeTrustContext: true, logVersion: "ocsf-0.1" },
      }),
    given: 'includeTrustContext is true, and logVersion is "ocsf-0.1".',
    allows: (place) => place.deliver(INSTANCE, [place.bucket()], { options: { includeTrustContext: true } }),
  },
];
