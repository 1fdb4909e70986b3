/** AWSServiceRoleForLogDelivery, of which an account has one. */
import { TerraformStack, type ITerraformDependable } from "cdktf";
import type { IConstruct } from "constructs";
import { LOG_DELIVERY_ROLE_NAME, logDeliveryRoleArn } from "../policies/service-linked-role";
import { LOG_DELIVERY_PRINCIPAL } from "../policies/writer";
import { environmentOf, isKnown } from "./environment";
import { LogDeliveryError } from "./error";
import { appRegistry, stackRegistry } from "./registry";

/**
 * - `existing`: the account has the role (AWS makes it when Firehose delivery is first set up).
 * - `create`: this stack makes it; AWS refuses when the account has it already.
 * - `adopt`: this stack takes it over by an import block, and makes it if need be removed and planned again.
 */
export type ServiceLinkedRoleMode = "existing" | "create" | "adopt";

/**
 * The role as a dependency of Firehose deliveries in the stack of `scope`; undefined where it exists.
 *
 * @throws LogDeliveryError when two stacks of one account want to own it, or one stack asks for two modes
 */
export function logDeliveryRole(
  scope: IConstruct,
  mode: ServiceLinkedRoleMode,
): ITerraformDependable | undefined {
  if (mode === "existing") return stackRegistry(scope).find<OwnedRole>(KEY)?.resource;
  const stack = TerraformStack.of(scope);
  const { account, partition } = environmentOf(stack);
  if (isKnown(account)) {
    const owner = appRegistry(scope).once(`${KEY}/${account}`, () => stack);
    if (owner !== stack) {
      throw new LogDeliveryError(scope, [
        `Stacks "${owner.node.id}" and "${stack.node.id}" both own ${LOG_DELIVERY_ROLE_NAME} of account ${account}. ` +
          'An account has one: set serviceLinkedRole: "existing" in all but one of its stacks.',
      ]);
    }
  }
  const owned = stackRegistry(scope).once<OwnedRole>(KEY, () => {
    const { IamServiceLinkedRole } =
      require("@cdktf/provider-aws/lib/iam-service-linked-role") as typeof import("@cdktf/provider-aws/lib/iam-service-linked-role");
    const resource = new IamServiceLinkedRole(stack, "LogDeliveryRole", {
      awsServiceName: LOG_DELIVERY_PRINCIPAL,
      // AWS describes the role that it makes; the provider would take the description away.
      lifecycle: { ignoreChanges: ["description"] },
    });
    if (mode === "adopt") resource.importFrom(logDeliveryRoleArn(partition, account));
    return { mode, resource };
  });
  if (owned.mode !== mode) {
    throw new LogDeliveryError(scope, [
      `${LOG_DELIVERY_ROLE_NAME} is asked for as "${owned.mode}" and as "${mode}" in stack "${stack.node.id}": choose one.`,
    ]);
  }
  return owned.resource;
}

const KEY = "service-linked-role";

interface OwnedRole {
  readonly mode: ServiceLinkedRoleMode;
  readonly resource: ITerraformDependable;
}
