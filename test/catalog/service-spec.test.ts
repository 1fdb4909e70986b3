/**
 * The V2 facts of the rows against AWS's own machine-readable list: the vended logs of the CloudFormation
 * types in @aws-cdk/aws-service-spec. Types without CloudFormation support are missing there.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { CellKey, LogTypeRow } from "../../modules/catalog/row";
import { logTypeIds, type LogTypeId } from "../../modules/catalog/matrix";
import { rowOf } from "../../modules/catalog/table";

interface VendedLog {
  readonly permissionsVersion: string;
  readonly logType: string;
  readonly destinations: readonly {
    readonly destinationType: string;
    readonly outputFormats?: readonly string[];
  }[];
  readonly mandatoryFields?: readonly string[];
  readonly optionalFields?: readonly string[];
}

const columns: Readonly<Record<string, CellKey>> = {
  CWL: "cloudwatchLogs",
  S3: "s3",
  FH: "firehose",
  XRAY: "xray",
};

/** The CloudFormation types whose vended logs a row delivers. A load balancer's are divided among two rows. */
const cloudFormationTypes: Partial<Record<LogTypeId, readonly string[]>> = {
  "alb-access-logs": ["AWS::ElasticLoadBalancingV2::LoadBalancer"],
  "nlb-access-logs": ["AWS::ElasticLoadBalancingV2::LoadBalancer"],
  "bedrock-knowledge-base": ["AWS::Bedrock::KnowledgeBase"],
  "bedrock-agents": ["AWS::Bedrock::AgentAlias"],
  "bedrock-agentcore-runtime": ["AWS::BedrockAgentCore::Runtime"],
  "bedrock-agentcore-gateway": ["AWS::BedrockAgentCore::Gateway"],
  "bedrock-agentcore-identity": ["AWS::BedrockAgentCore::WorkloadIdentity"],
  "bedrock-agentcore-memory": ["AWS::BedrockAgentCore::Memory"],
  "bedrock-agentcore-payments": ["AWS::BedrockAgentCore::PaymentCredentialProvider"],
  "bedrock-agentcore-tools": [
    "AWS::BedrockAgentCore::BrowserCustom",
    "AWS::BedrockAgentCore::CodeInterpreterCustom",
  ],
  "cloudfront-access-logs": ["AWS::CloudFront::Distribution"],
  "logs-insights-query-logs": ["AWS::Logs::LogGroup"],
  "devops-agent-logs": ["AWS::DevOpsAgent::AgentSpace"],
  "eks-auto-mode-logs": ["AWS::EKS::Cluster"],
  "eks-capability-logs": ["AWS::EKS::Capability"],
  "mediapackage-access-logs": ["AWS::MediaPackageV2::ChannelGroup"],
  "mediatailor-logs": ["AWS::MediaTailor::PlaybackConfiguration"],
  "entity-resolution-logs": [
    "AWS::EntityResolution::MatchingWorkflow",
    "AWS::EntityResolution::IdMappingWorkflow",
  ],
  "eventbridge-event-buses": ["AWS::Events::EventBus"],
  "network-firewall-proxy-logs": ["AWS::NetworkFirewall::Firewall"],
  "pcs-logs": ["AWS::PCS::Cluster"],
  "q-business-connector-logs": ["AWS::QBusiness::Application"],
  "q-business-conversation-logs": ["AWS::QBusiness::Application"],
  "q-in-connect-ai-agent-event-logs": ["AWS::Wisdom::Assistant"],
  "rtb-fabric-logs": ["AWS::RTBFabric::Link"],
  "security-hub-cspm": ["AWS::SecurityHub::Hub"],
  "security-hub": ["AWS::SecurityHub::HubV2"],
  "shield-advanced-attack-flow-logs": ["AWS::Shield::Protection"],
  "s3-server-access-logs": ["AWS::S3::Bucket"],
  "ses-mail-manager-logs": ["AWS::SES::MailManagerIngressPoint", "AWS::SES::MailManagerRuleSet"],
  "vpc-route-server": ["AWS::EC2::RouteServerPeer"],
};

/** Types in AWS's list that no line of its matrix stands for. */
const notInTheMatrix = ["AWS::ECS::Cluster", "AWS::ElementalInference::Feed"];

/** Log types that AWS documents elsewhere and its list lacks. */
const notInTheSpec: Partial<Record<LogTypeId, readonly string[]>> = {
  "bedrock-agentcore-payments": ["APPLICATION_LOGS"],
};

// Read as JSON: the loader of the package builds an indexed database of all CloudFormation, of which this is a corner.
const spec = new Map<string, readonly VendedLog[]>();
beforeAll(() => {
  const file = require.resolve("@aws-cdk/aws-service-spec/db.json.gz");
  const database = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as {
    schema: {
      resource: { entities: Record<string, { cloudFormationType: string; vendedLogs?: VendedLog[] }> };
    };
  };
  for (const { cloudFormationType, vendedLogs } of Object.values(database.schema.resource.entities))
    if (vendedLogs) spec.set(cloudFormationType, vendedLogs);
});

/** What AWS's list says of one log type of a row: where several types share it, what is true of each of them. */
function specOf(id: LogTypeId, logType: string) {
  const entries = (cloudFormationTypes[id] ?? [])
    .flatMap((type) => spec.get(type) ?? [])
    .filter((entry) => entry.logType === logType);
  const mandatory = entries.map((entry) => new Set(entry.mandatoryFields ?? []));
  const all = new Set(
    entries.flatMap((entry) => [...(entry.mandatoryFields ?? []), ...(entry.optionalFields ?? [])]),
  );
  const isMandatory = (field: string) => mandatory.every((fields) => fields.has(field));
  return {
    formats: entries.map((entry) =>
      Object.fromEntries(
        entry.destinations.map((to) => [columns[to.destinationType], [...(to.outputFormats ?? [])].sort()]),
      ),
    ),
    mandatoryFields: [...all].filter(isMandatory).sort(),
    optionalFields: [...all].filter((field) => !isMandatory(field)).sort(),
  };
}

describe.each(Object.keys(cloudFormationTypes) as LogTypeId[])("%s", (id) => {
  const v2 = () => (rowOf(id) as LogTypeRow).v2!;

  test("has the log types of AWS's list", () => {
    const siblings = logTypeIds.filter((other) =>
      cloudFormationTypes[other]?.some((t) => cloudFormationTypes[id]!.includes(t)),
    );
    const taken = siblings.flatMap((other) =>
      (rowOf(other) as LogTypeRow)
        .v2!.logTypes.map((logType) => logType.logType)
        .filter((logType) => !notInTheSpec[other]?.includes(logType)),
    );
    const listed = cloudFormationTypes[id]!.flatMap((type) =>
      (spec.get(type) ?? []).map((entry) => entry.logType),
    );
    expect([...taken].sort()).toEqual([...new Set(listed)].sort());
  });

  test("has the formats and fields of AWS's list", () => {
    for (const { logType, formats, mandatoryFields, optionalFields } of v2().logTypes) {
      if (notInTheSpec[id]?.includes(logType)) continue;
      const expected = specOf(id, logType);
      const sorted = Object.fromEntries(
        Object.entries(formats).map(([key, list]) => [key, [...list].sort()]),
      );
      expect(expected.formats.length).toBeGreaterThan(0);
      for (const entry of expected.formats) expect([logType, sorted]).toEqual([logType, entry]);
      expect([logType, [...mandatoryFields].sort()]).toEqual([logType, expected.mandatoryFields]);
      expect([logType, [...(optionalFields ?? [])].sort()]).toEqual([logType, expected.optionalFields]);
    }
  });
});

test("AWS's list holds V2 deliveries only, and no type that a row has overlooked", () => {
  const versions = [...spec.values()].flatMap((entries) => entries.map((entry) => entry.permissionsVersion));
  expect([...new Set(versions)]).toEqual(["V2"]);
  const known = new Set([...Object.values(cloudFormationTypes).flat(), ...notInTheMatrix]);
  expect([...spec.keys()].filter((type) => !known.has(type))).toEqual([]);
});

test("rows with deliveries that AWS's list lacks let any field through", () => {
  const unlisted = logTypeIds.filter((id) => (rowOf(id) as LogTypeRow).v2 && !cloudFormationTypes[id]);
  expect(unlisted).toEqual([
    "codewhisperer",
    "iam-identity-center-errors",
    "quick-logs",
    "route53-global-resolver-query-logs",
    "workmail",
  ]);
  for (const id of unlisted)
    expect(
      (rowOf(id) as LogTypeRow).v2!.logTypes.filter((logType) => logType.optionalFields !== null),
    ).toEqual([]);
});
