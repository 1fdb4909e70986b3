/** Sources of another kind than the example's, for options that only they have. */
import { ApiGatewayStage } from "@cdktf/provider-aws/lib/api-gateway-stage";
import { AppsyncApi } from "@cdktf/provider-aws/lib/appsync-api";
import { ElasticBeanstalkEnvironment } from "@cdktf/provider-aws/lib/elastic-beanstalk-environment";
import { GlueJob } from "@cdktf/provider-aws/lib/glue-job";
import { OpensearchDomain } from "@cdktf/provider-aws/lib/opensearch-domain";
import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { StoragegatewaySmbFileShare } from "@cdktf/provider-aws/lib/storagegateway-smb-file-share";
import { TransferServer } from "@cdktf/provider-aws/lib/transfer-server";
import { VpclatticeServiceNetwork } from "@cdktf/provider-aws/lib/vpclattice-service-network";
import type { Construct } from "constructs";

/** How to make a source, and the values of the variables in names that its service chooses. */
export interface FurtherSource {
  make(scope: Construct): unknown;
  readonly names?: Readonly<Record<string, string>>;
}

/** By log type. */
export const furtherSources: Readonly<Record<string, readonly FurtherSource[]>> = {
  "api-gateway-access-logs": [
    {
      make: (scope) =>
        new ApiGatewayStage(scope, "Rest", {
          restApiId: "a1b2c3d4e5",
          deploymentId: "d1e2f3",
          stageName: "prod",
        }),
    },
  ],
  appsync: [
    {
      make: (scope) =>
        new AppsyncApi(scope, "Events", {
          name: "events",
          eventConfig: [
            {
              authProvider: [{ authType: "API_KEY" }],
              connectionAuthMode: [{ authType: "API_KEY" }],
              defaultPublishAuthMode: [{ authType: "API_KEY" }],
              defaultSubscribeAuthMode: [{ authType: "API_KEY" }],
            },
          ],
        }),
    },
  ],
  "elastic-beanstalk": [
    {
      make: (scope) =>
        new ElasticBeanstalkEnvironment(scope, "Enhanced", {
          name: "orders-prod",
          application: "orders",
          solutionStackName: "64bit Amazon Linux 2023 v6.7.1 running Node.js 22",
          setting: [
            {
              namespace: "aws:elasticbeanstalk:healthreporting:system",
              name: "SystemType",
              value: "enhanced",
            },
            { namespace: "aws:elasticbeanstalk:environment", name: "ServiceRole", value: "orders-beanstalk" },
          ],
        }),
      names: { EnvironmentName: "orders-prod", LogFilePath: "var/log/web.stdout.log" },
    },
  ],
  "glue-jobs": [
    {
      // Glue ends the name of the log group, /aws-glue/jobs/glue-jobs, in that of the security configuration.
      make: (scope) =>
        new GlueJob(scope, "Encrypted", {
          name: "orders",
          roleArn: "arn:aws:iam::111122223333:role/orders-service",
          glueVersion: "4.0",
          securityConfiguration: "jobs",
          command: { scriptLocation: "s3://orders-scripts/orders.py", pythonVersion: "3" },
        }),
    },
  ],
  opensearch: [
    {
      make: (scope) =>
        new OpensearchDomain(scope, "Guarded", {
          domainName: "orders",
          engineVersion: "OpenSearch_2.19",
          advancedSecurityOptions: { enabled: true },
        }),
    },
  ],
  "rds-postgresql": [
    {
      make: (scope) =>
        new RdsCluster(scope, "Aurora", {
          clusterIdentifier: "orders",
          engine: "aurora-postgresql",
          masterUsername: "orders",
          manageMasterUserPassword: true,
        }),
      names: { DbClusterInstanceName: "orders" },
    },
  ],
  "storage-gateway": [
    {
      make: (scope) =>
        new StoragegatewaySmbFileShare(scope, "Share", {
          authentication: "ActiveDirectory",
          gatewayArn: "arn:aws:storagegateway:us-east-1:111122223333:gateway/sgw-12A3456B",
          locationArn: "arn:aws:s3:::orders-share",
          roleArn: "arn:aws:iam::111122223333:role/orders-share",
        }),
    },
  ],
  "transfer-family": [
    {
      make: (scope) =>
        new TransferServer(scope, "Workflows", {
          loggingRole: "arn:aws:iam::111122223333:role/orders-service",
        }),
    },
  ],
  "vpc-lattice-access-logs": [
    { make: (scope) => new VpclatticeServiceNetwork(scope, "Network", { name: "orders" }) },
  ],
};
