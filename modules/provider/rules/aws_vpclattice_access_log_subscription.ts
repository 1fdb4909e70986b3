import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/vpclattice/access_log_subscription.go",
    commit: "02483418a102001d359bcd0b8551611cb311c8c1",
    remark:
      "service_network_log_type by website/docs/r/vpclattice_access_log_subscription.html.markdown, 0413c661ec1b94f3033c98f3fbd1e8c1b2725589, and the bindings 6.25.0",
  },
  importId: { form: "id of the subscription (als-…)", pattern: "^als-" },
  arguments: {
    resource_identifier: {
      required: true,
      forceNew: true,
      suppresses: "id-or-arn",
      readsAs: "last-segment",
      api: {
        pattern:
          "^((((sn)|(svc)|(rcfg))-[0-9a-z]{17})|(arn(:[a-z0-9]+([.-][a-z0-9]+)*){2}(:([a-z0-9]+([.-][a-z0-9]+)*)?){2}:((servicenetwork/sn)|(resourceconfiguration/rcfg)|(service/svc))-[0-9a-z]{17}))$",
        length: [17, 200],
        source: {
          model: "vpc-lattice 2022-11-30",
          shape: "CreateAccessLogSubscriptionRequest.resourceIdentifier",
        },
      },
      notes: ["the state holds the id"],
    },
    destination_arn: {
      required: true,
      forceNew: true,
      form: "arn",
      suppresses: "log-group-arn",
      api: {
        pattern: "^arn(:[a-z0-9]+([.-][a-z0-9]+)*){2}(:([a-z0-9]+([.-][a-z0-9]+)*)?){2}:([^/].*)?$",
        length: [20, 2048],
        source: {
          model: "vpc-lattice 2022-11-30",
          shape: "CreateAccessLogSubscriptionRequest.destinationArn",
        },
      },
      notes: ["sent as written"],
    },
    service_network_log_type: {
      computed: true,
      forceNew: true,
      oneOf: ["SERVICE", "RESOURCE"],
      facts: { computed: { source: "bindings" } },
      notes: ["documentation: defaults to SERVICE; the source is not read"],
    },
  },
  notes: [
    "only tags change in place, though AWS has UpdateAccessLogSubscription: a new destination replaces",
    "no retries",
  ],
};
