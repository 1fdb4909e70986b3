/** By what a cell is switched on, and who then writes to the destination. */
import type { Cell } from "../row";

/** How a cell is switched on. */
export type How = Pick<Cell, "enablement" | "terraform">;

/** Who writes, and by what the writer is authorised. */
export type Writer = Pick<Cell, "principal" | "authorisedBy">;

/** By arguments of the resource that is logged: `setOn("aws_msk_cluster", "logging_info.broker_logs.s3")`. */
export function setOn(resources: string, argument?: string): How {
  return by("attribute", resources, argument);
}

/** By a resource of its own: `madeBy("aws_flow_log", "log_destination")`. */
export function madeBy(resources: string, argument?: string): How {
  return by("resource", resources, argument);
}

/** The same, where the resource doesn't name what is logged, so that it can be made without a source. */
export function madeAlone(resources: string, argument?: string): How {
  const { enablement, terraform } = madeBy(resources, argument);
  return { enablement, terraform: { ...terraform!, standsAlone: true } };
}

function by(enablement: "attribute" | "resource", resources: string, argument?: string): How {
  return {
    enablement,
    terraform: { resources: resources.split(" "), ...(argument === undefined ? {} : { argument }) },
  };
}

/** The service writes by itself. */
export const byItself: How = { enablement: "automatic" };

/** Terraform has no resource for it: an output holds the command. */
export const byHand: How = { enablement: "manual" };

/** The principal of log delivery, where the destination's policy allows it. */
export const logDelivery: Writer = {
  principal: "delivery.logs.amazonaws.com",
  authorisedBy: "resource-policy",
};

/** The role by which log delivery writes to streams; an account has one. */
export const logDeliveryRole = serviceLinkedRole("AWSServiceRoleForLogDelivery");

/** The service's own service-linked role. */
export function serviceLinkedRole(principal: string): Writer {
  return { principal, authorisedBy: "service-linked-role" };
}

/** The service, by a role that it assumes. */
export function assumedRole(principal: string): Writer {
  return { principal, authorisedBy: "iam-role" };
}

/** The service itself, where the destination's policy allows it. */
export function service(principal: string): Writer {
  return { principal, authorisedBy: "resource-policy" };
}
