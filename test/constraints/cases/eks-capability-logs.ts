import type { ConstraintCase } from "../place";

const capability = (kind: string): string =>
  `arn:aws:eks:us-east-1:111122223333:capability/orders/${kind}/gitops/11112222-3333-4444-5555-666677778888`;

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "The log types depend on the kind of capability",
    finding: "[D3]",
    keeps: (place) => {
      const bucket = place.bucket();
      const deliver = (kind: string, logType: string) =>
        place.deliver(capability(kind), [bucket], { options: { logTypes: [logType] } });
      expect(() => deliver("ack", "EKS_CAPABILITY_KRO_LOGS")).toThrow(
        'Log type "EKS_CAPABILITY_KRO_LOGS" is not one that AWS delivers of this source: EKS_CAPABILITY_ACK_LOGS.',
      );
      expect(() => deliver("argocd", "EKS_CAPABILITY_ACK_LOGS")).toThrow(
        "EKS_CAPABILITY_ARGOCD_SERVER_LOGS.",
      );
      deliver("kro", "EKS_CAPABILITY_KRO_LOGS");
      deliver("argocd", "EKS_CAPABILITY_ARGOCD_SERVER_LOGS");
    },
  },
];
