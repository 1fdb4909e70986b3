import { fixed, native } from "../pieces/cells";
import { held } from "../pieces/constraints";
import { defineRow } from "../pieces/define-row";
import { byArn } from "../pieces/source";
import { assumedRole, byHand } from "../pieces/enablement";
import { allow, makeFindAndWrite, passRole, regional, role } from "../pieces/statements";

export const row = defineRow({
  service: "AWS RoboMaker",
  cloudwatchLogs: native.logGroup(
    fixed("/aws/robomaker/SimulationJobs"),
    assumedRole("robomaker.amazonaws.com"),
    byHand,
    {
      notes: [
        "A simulation job wrote with the role given to it: aws robomaker create-simulation-job --iam-role <role-arn> …",
      ],
    },
  ),
  source: byArn(
    "a RoboMaker simulation job",
    "robomaker",
    "simulation-job/${SimulationJobId}",
    "simulation-job/sim-a1b2c3d4e5f6",
  ),
  lifecycle: { state: "ended", since: "2025-09-10" },
  roles: [
    role("robomaker.amazonaws.com", [
      makeFindAndWrite(regional("logs", "log-group:/aws/robomaker/SimulationJobs*")),
    ]),
  ],
  deployer: [allow("robomaker:CreateSimulationJob", "*"), allow("robomaker:DescribeSimulationJob"), passRole],
  constraints: {
    "Provider 6 has no RoboMaker resources: a simulation job is made by a command.": held(
      "destinations.cloudwatchLogs.enablement",
    ),
  },
  pages: ["https://docs.aws.amazon.com/robomaker/latest/dg/chapter-welcome.html"],
  evidence: {
    confidence: "low",
    sources: [
      "End of support notice in the RoboMaker developer guide: September 10, 2025",
      "@cdktf/provider-aws 21.22.1 (no RoboMaker resources)",
      "botocore 1.43.107 (no client for RoboMaker any more)",
      "awsdocs/aws-robomaker-developer-guide (policy of the simulation job's role: log group, actions, trust; CloudWatch Logs is the only destination)",
      "Public programs read the log group under this name",
    ],
  },
});
