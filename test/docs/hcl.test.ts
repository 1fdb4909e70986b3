import { readableHcl } from "../../docs/build/hcl";
import { exampleHcl } from "../../docs/build/terraform";

test("is indented, aligned and without quotes around references", () => {
  const generated = `
terraform {
required_providers {
  aws = {
version = "6.25.0"
}
}
backend "local" {
path = "/somewhere/terraform.tfstate"
}
}

provider "aws" {
region = "us-east-1"
}
resource "aws_wafv2_web_acl" "Shop" {
name = "shop"
scope = "REGIONAL"
default_action {
allow {

}
}
targets = [
"\${aws_s3_bucket.Logs.arn}",
"arn:aws:s3:::\${aws_s3_bucket.Logs.id}/x",
]
depends_on = [
"aws_s3_bucket.Logs",
"data.aws_region.here",
]
}`;
  expect(readableHcl(generated)).toBe(`provider "aws" {
  region = "us-east-1"
}

resource "aws_wafv2_web_acl" "Shop" {
  name  = "shop"
  scope = "REGIONAL"
  default_action {
    allow {}
  }
  targets = [
    aws_s3_bucket.Logs.arn,
    "arn:aws:s3:::\${aws_s3_bucket.Logs.id}/x"
  ]
  depends_on = [
    aws_s3_bucket.Logs,
    data.aws_region.here
  ]
}
`);
});

const policy = `resource "aws_x" "y" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Action = "s3:*"
        Condition = {
          StringEquals = {
            "aws:SourceAccount" = "111122223333"
          }
        }
        Resource = aws_kms_key.k.arn
      }
    ]
  })
  name = "z"
}
`;
const json =
  '{"Version":"2012-10-17","Statement":[{"Action":"s3:*","Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"}},"Resource":"${aws_kms_key.k.arn}"}]}';

// Text with references is a heredoc: cdktf escapes the quotes of literal strings only.
test.each([
  ["quoted", JSON.stringify(json)],
  ["in a heredoc", `<<EOF\n{\n${json.slice(1)}\nEOF`],
])("shows a policy as jsonencode: %s", (_, literal) => {
  expect(readableHcl(`resource "aws_x" "y" {\npolicy = ${literal}\nname = "z"\n}`)).toBe(policy);
});

test("leaves heredocs and other strings alone", () => {
  const text = 'resource "a" "b" {\n  body = <<EOF\na:\n  - b = {\nEOF\n  c    = "{not json}"\n}\n';
  expect(readableHcl(text)).toBe(text);
});

test("an example's Terraform has its delivery and nothing of this machine", () => {
  const hcl = exampleHcl("bedrock-knowledge-base", "xray");
  expect(hcl).toContain('resource "aws_cloudwatch_log_delivery" "');
  expect(hcl).toContain('"logs:LogGeneratingResourceArns" = aws_bedrockagent_knowledge_base.Manuals.arn');
  expect(hcl).not.toContain("tfstate");
  expect(hcl).not.toMatch(/= "\{/);
});
