import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: { path: "internal/service/elasticbeanstalk/environment.go" },
  importId: { form: "environment id (e-…)", pattern: "^e-" },
  arguments: {
    name: {
      required: true,
      forceNew: true,
      api: {
        length: [4, 40],
        source: { model: "elastic-beanstalk 2010-12-01", shape: "CreateEnvironmentMessage.EnvironmentName" },
      },
      notes: ["no validation read in the provider; AWS wants 4 to 40 characters (memory)"],
    },
    application: { required: true, notes: ["not ForceNew in the version read"] },
    solution_stack_name: { computed: true, conflictsWith: ["platform_arn", "template_name"] },
    platform_arn: { computed: true, conflictsWith: ["solution_stack_name", "template_name"] },
    template_name: { conflictsWith: ["platform_arn", "solution_stack_name"] },
    version_label: { computed: true },
    cname_prefix: { computed: true, forceNew: true },
    tier: { forceNew: true, oneOf: ["WebServer", "Worker"], default: "WebServer" },
    wait_for_ready_timeout: { default: "20m", notes: ["duration"] },
    poll_interval: { notes: ["duration"] },
    setting: {
      set: true,
      notes: [
        "no difference: hash is namespace:name+resource=value; JSON values are normalised, other values are compared as sorted comma lists",
        "order of settings and of the parts of comma lists makes no difference; only configured settings are read back",
      ],
    },
    "setting.namespace": { required: true },
    "setting.name": { required: true },
    "setting.value": { required: true, notes: ["string; required, so an empty value can't be left out"] },
    "setting.resource": {
      api: {
        length: [1, 256],
        source: { model: "elastic-beanstalk 2010-12-01", shape: "ConfigurationOptionSetting.ResourceName" },
      },
      notes: ['used for aws:autoscaling:scheduledaction only; reset to "" elsewhere when read'],
    },
  },
  notes: [
    "read keeps only the settings that are configured: drift of others is never seen, and an import holds none",
    "read drops security groups named awseb* and sorts subnets",
    "update: removed settings go as OptionsToRemove, added ones as OptionSettings, in one call; then waits until the environment is Ready",
    "create fails when the environment's events hold errors; delete first waits until Ready",
  ],
};
