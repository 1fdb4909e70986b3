import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/elasticbeanstalk/application.go",
    commit: "6c6ae512efa86dccdb1a5401d5c71a672b839792",
    remark: "old version (about 2022)",
  },
  importId: { form: "name" },
  arguments: {
    name: {
      required: true,
      forceNew: true,
      api: {
        length: [1, 100],
        source: { model: "elastic-beanstalk 2010-12-01", shape: "CreateApplicationMessage.ApplicationName" },
      },
      notes: ["no validation in the version read"],
    },
    description: {},
  },
  notes: [
    "create and read retry for 30 seconds until the application is found",
    "no logging arguments",
    "appversion_lifecycle: one block, service_role required",
  ],
};
