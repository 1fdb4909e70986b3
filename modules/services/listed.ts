/** Destinations in the order in which the user lists them: what an option means that is a list beside that of the destinations. */
import type { LogGroupDestination } from "../destinations/log-group-destination";
import type { SwitchContext } from "./switch";

/** The log groups in the user's order. */
export function listedLogGroups({
  listed,
}: Pick<SwitchContext<unknown, object>, "listed">): LogGroupDestination[] {
  return listed.filter((destination) => destination.type === "cloudwatch-logs");
}
