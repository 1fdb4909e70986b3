import type { ConstraintCase } from "../place";

const arn = (resource: string): string => `arn:aws:storagegateway:us-east-1:111122223333:${resource}`;

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "Gateways have health logs",
    breaks: (place) =>
      place.deliver(arn("gateway/sgw-12A3456B"), [place.group()], { options: { logs: "audit" } }),
    given: 'logs is "audit", and the source has health logs only.',
    allows: (place) =>
      place.deliver(arn("share/share-12A3456B"), [place.group()], { options: { logs: "audit" } }),
  },
  {
    constraint: "Gateways have health logs",
    breaks: (place) =>
      place.deliver(arn("fs-association/fsa-12A3456B"), [place.group()], { options: { logs: "health" } }),
    given: 'logs is "health", and the source has audit logs only.',
    allows: (place) => place.deliver(undefined, [place.group()], { options: { logs: "health" } }),
  },
];
