/** Logs of an AppSync GraphQL API. */
import { AppsyncGraphqlApi } from "@cdktf/provider-aws/lib/appsync-graphql-api";
import type { TerraformStack } from "cdktf";
import { LogDelivery } from "../modules";
import type { To } from "./setting";

export function deliver(stack: TerraformStack, to: To<"appsync">): LogDelivery<"appsync"> {
  const api = new AppsyncGraphqlApi(stack, "Orders", {
    name: "orders",
    authenticationType: "AWS_IAM",
    schema: "type Query { orders: [String] }",
  });
  return new LogDelivery(stack, "ApiLogs", {
    logType: "appsync",
    source: api,
    destinations: to({ ApiId: api.id }),
    options: { logLevel: "ERROR", excludeVerboseContent: true },
  });
}
