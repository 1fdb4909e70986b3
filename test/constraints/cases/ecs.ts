import { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import type { ConstraintCase } from "../place";

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "logs:CreateLogGroup is needed only",
    keeps: (place) => {
      const task = new EcsTaskDefinition(place.stack, "Orders", {
        family: "orders",
        containerDefinitions: JSON.stringify([{ name: "web", image: "web" }]),
      });
      place.deliver(task, [place.group()], { options: { roleName: "orders-execution" } });
      const synthesized = place.synthesized();
      expect(synthesized.text).not.toMatch(/awslogs-create-group|CreateLogGroup/);
      const [block] = synthesized.of("aws_ecs_task_definition");
      expect(synthesized.before(block!)).toContain(synthesized.of("aws_cloudwatch_log_group")[0]!.address);
    },
  },
];
