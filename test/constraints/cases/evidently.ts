import type { ConstraintCase } from "../place";

const project = "arn:aws:evidently:us-east-1:111122223333:project/checkout";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: 'Evidently takes no "#"',
    finding: "[H9]",
    breaks: (place) => place.deliver(project, [place.group("/aws/vendedlogs/evidently/#1")]),
    given: 'Log group "/aws/vendedlogs/evidently/#1" has "#" in its name.',
    allows: (place) => place.deliver(project, [place.group("/aws/vendedlogs/evidently/1")]),
  },
  {
    constraint: 'Evidently takes no "#"',
    finding: "[H9]",
    breaks: (place) => place.deliver(project, [place.bucket("org.logs")]),
    given: 'Bucket "org.logs" has dots in its name.',
    allows: (place) => place.deliver(project, [place.bucket("org-logs")]),
  },
];
