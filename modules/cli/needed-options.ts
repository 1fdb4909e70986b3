/** Options for log types that AWS delivers nothing of by itself: its user has to say what. */

/** An example for each log type that can't be delivered without options. */
export const neededOptions: Readonly<Record<string, Record<string, unknown>>> = {
  "eks-capability-logs": { logTypes: ["EKS_CAPABILITY_ARGOCD_APPLICATION_LOGS"] },
  opsworks: { files: ["/var/log/messages"] },
  "sns-data-protection": { dataIdentifiers: ["EmailAddress"] },
};

/** The log type that `vended` is shown with: many services have it. */
export const SAMPLE_LOG_TYPE = "APPLICATION_LOGS";
