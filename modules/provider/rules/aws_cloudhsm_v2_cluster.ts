import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/cloudhsmv2/cluster.go",
    commit: "013f1736b90439e5a19567a87d3e5cd11858c420",
  },
  importId: { form: "cluster id" },
  arguments: {
    hsm_type: { required: true, forceNew: true, oneOf: ["hsm1.medium", "hsm2m.medium"] },
    mode: {
      computed: true,
      forceNew: true,
      oneOf: ["FIPS", "NON_FIPS"],
      facts: { oneOf: { source: { model: "cloudhsmv2 2017-04-28", shape: "ClusterMode" } } },
    },
    subnet_ids: {
      required: true,
      forceNew: true,
      set: true,
      api: {
        pattern: "^subnet-[0-9a-fA-F]{8,17}$",
        items: [1, 10],
        source: { model: "cloudhsm-v2 2017-04-28", shape: "CreateClusterRequest.SubnetIds" },
      },
    },
    source_backup_identifier: {
      forceNew: true,
      api: {
        pattern:
          "^(arn:aws(-(us-gov))?:cloudhsm:([a-z]{2}(-(gov|isob|iso))?-(east|west|north|south|central){1,2}-[0-9]{1}):[0-9]{12}:backup/)?backup-[2-7a-zA-Z]{11,16}$",
        source: { model: "cloudhsm-v2 2017-04-28", shape: "CreateClusterRequest.SourceBackupId" },
      },
    },
  },
  notes: [
    "no ARN attribute, no logging argument: audit logs are always written",
    "update: tags alone",
    "120 minutes for create, update, delete",
  ],
};
