import {
  ElasticBeanstalkEnvironment,
  type ElasticBeanstalkEnvironmentConfig,
} from "@cdktf/provider-aws/lib/elastic-beanstalk-environment";
import { LogGroupDestination } from "../../../modules";
import type { ConstraintCase, Place } from "../place";

const LOG = "/aws/elasticbeanstalk/orders-prod/var/log/web.stdout.log";
const HEALTH = "/aws/elasticbeanstalk/orders-prod/environment-health.log";

function environment(
  { stack }: Place,
  config: Partial<ElasticBeanstalkEnvironmentConfig> = {},
): ElasticBeanstalkEnvironment {
  return new ElasticBeanstalkEnvironment(stack, "Prod", {
    name: "orders-prod",
    application: "orders",
    ...config,
  });
}

/** A log group with a retention that Elastic Beanstalk offers. */
const week = ({ stack }: Place, logGroupName: string): LogGroupDestination =>
  new LogGroupDestination(stack, logGroupName === LOG ? "Log" : "Health", {
    logGroupName,
    retentionInDays: 7,
  });

const reporting = (value: string): Partial<ElasticBeanstalkEnvironmentConfig> => ({
  setting: [{ namespace: "aws:elasticbeanstalk:healthreporting:system", name: "SystemType", value }],
});

export const cases: readonly ConstraintCase[] = [
  {
    constraint: "Elastic Beanstalk makes missing log groups",
    breaks: (place) => place.deliver(environment(place), [place.group(LOG)]),
    given: `Log group "${LOG}" keeps its events for ever: retentionInDays can be 1, 3, 5`,
    allows: (place) => {
      const group = week(place, LOG);
      const source = environment(place);
      const days = { options: { retentionInDays: 14 } };
      expect(() => place.deliver(source, [group], days)).toThrow("set it on their destinations");
      place.deliver(source, [group]);
      const [block] = place.synthesized().of("aws_elastic_beanstalk_environment");
      expect(block!.config.setting).toContainEqual({
        namespace: "aws:elasticbeanstalk:cloudwatch:logs",
        name: "RetentionInDays",
        value: "7",
      });
    },
  },
  {
    constraint: "With DeleteOnTerminate",
    keeps: (place) => {
      place.deliver(environment(place, reporting("enhanced")), [week(place, LOG), week(place, HEALTH)]);
      expect(place.synthesized().text).not.toContain("DeleteOnTerminate");
    },
  },
  {
    constraint: "Elastic Beanstalk streams the health",
    finding: "[B7]",
    breaks: (place) => place.deliver(environment(place), [week(place, HEALTH)]),
    given: '"workload/Prod" sets no SystemType, so its health reporting is basic.',
    allows: (place) => place.deliver(environment(place, reporting("enhanced")), [week(place, HEALTH)]),
  },
  {
    constraint: "Elastic Beanstalk streams the health",
    finding: "[B7]",
    breaks: (place) => place.deliver(environment(place, reporting("basic")), [week(place, HEALTH)]),
    given: '"workload/Prod" has basic health reporting.',
    // Its files may set it: that is a warning.
    allows: (place) => {
      const delivery = place.deliver(environment(place, { versionLabel: "v1" }), [week(place, HEALTH)]);
      expect(delivery.node.metadata.map(({ data }) => String(data))).toEqual([
        expect.stringContaining('"workload/Prod" sets no SystemType itself.'),
      ]);
    },
  },
  {
    constraint: "Elastic Beanstalk streams the health",
    finding: "[B7]",
    breaks: (place) =>
      place.deliver(environment(place, { setting: [] }), [week(place, LOG), week(place, HEALTH)]),
    given: '"workload/Prod" sets no SystemType',
    // Instance logs need no reporting.
    allows: (place) => place.deliver(environment(place), [week(place, LOG)]),
  },
];
