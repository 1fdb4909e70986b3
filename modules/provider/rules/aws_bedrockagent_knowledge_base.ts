import type { ResourceRules } from "../resource-rules";

export const rules: ResourceRules = {
  source: {
    path: "internal/service/bedrockagent/knowledge_base.go",
    commit: "00a35305dc1b297a6fcdecdfbba33f1e63c3da39",
  },
  framework: true,
  importId: { form: "knowledge base id" },
  exactlyOneOf: [
    [
      "storage_configuration.opensearch_serverless_configuration",
      "storage_configuration.pinecone_configuration",
      "storage_configuration.rds_configuration",
      "storage_configuration.redis_enterprise_cloud_configuration",
    ],
  ],
  arguments: {
    name: {
      required: true,
      api: {
        pattern: "^([0-9a-zA-Z][_-]?){1,100}$",
        source: { model: "bedrock-agent 2023-06-05", shape: "CreateKnowledgeBaseRequest.name" },
      },
      notes: ["no validator; not a replacement"],
    },
    role_arn: {
      required: true,
      form: "arn",
      api: {
        pattern: "^arn:aws(-[^:]+)?:iam::([0-9]{12})?:role/.+$",
        length: [0, 2048],
        source: { model: "bedrock-agent 2023-06-05", shape: "CreateKnowledgeBaseRequest.roleArn" },
      },
    },
    description: {},
    knowledge_base_configuration: { required: true, forceNew: true, items: [1, 1] },
    "knowledge_base_configuration.type": {
      required: true,
      forceNew: true,
      oneOf: ["VECTOR", "KENDRA", "SQL"],
      facts: { oneOf: { source: { model: "bedrock-agent 2023-06-05", shape: "KnowledgeBaseType" } } },
    },
    "knowledge_base_configuration.vector_knowledge_base_configuration": { forceNew: true, items: [0, 1] },
    "knowledge_base_configuration.vector_knowledge_base_configuration.embedding_model_arn": {
      required: true,
      forceNew: true,
      form: "arn",
    },
    storage_configuration: { forceNew: true, items: [0, 1] },
    "storage_configuration.type": {
      required: true,
      forceNew: true,
      oneOf: [
        "OPENSEARCH_SERVERLESS",
        "PINECONE",
        "REDIS_ENTERPRISE_CLOUD",
        "RDS",
        "MONGO_DB_ATLAS",
        "NEPTUNE_ANALYTICS",
        "OPENSEARCH_MANAGED_CLUSTER",
        "S3_VECTORS",
      ],
      facts: { oneOf: { source: { model: "bedrock-agent 2023-06-05", shape: "KnowledgeBaseStorageType" } } },
    },
    "storage_configuration.opensearch_serverless_configuration": { forceNew: true, items: [0, 1] },
    "storage_configuration.opensearch_serverless_configuration.collection_arn": {
      required: true,
      forceNew: true,
      form: "arn",
    },
    "storage_configuration.opensearch_serverless_configuration.vector_index_name": {
      required: true,
      forceNew: true,
    },
    "storage_configuration.opensearch_serverless_configuration.field_mapping": {
      required: true,
      forceNew: true,
      items: [1, 1],
    },
    "storage_configuration.opensearch_serverless_configuration.field_mapping.metadata_field": {
      forceNew: true,
    },
    "storage_configuration.opensearch_serverless_configuration.field_mapping.text_field": { forceNew: true },
    "storage_configuration.opensearch_serverless_configuration.field_mapping.vector_field": {
      forceNew: true,
    },
    "storage_configuration.pinecone_configuration": {},
    "storage_configuration.rds_configuration": {},
    "storage_configuration.redis_enterprise_cloud_configuration": {},
  },
  notes: [
    "no logging argument: logs go by aws_cloudwatch_log_delivery_*",
    "create is retried while Bedrock cannot assume the role (IAM propagation); 30 minutes for create, update, delete",
  ],
};
