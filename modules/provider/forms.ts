/** The forms of text that the provider checks by code. */
import type { Form } from "./resource-rules";

const arn = /^arn:aws(-[a-z]+)*:[^:]+:([a-z]{2,4}(-[a-z]+)+-\d+)?:(aws|aws-managed|\d{12})?:.+$/s;

/** What each form is, for people, and whether a text has it. */
export const forms: Readonly<
  Record<Form, { readonly noun: string; readonly has: (text: string) => boolean }>
> = {
  // `verify.ValidARN` (internal/verify/validate.go): an empty string passes, service and resource are not checked.
  arn: { noun: "an ARN", has: (text) => text === "" || arn.test(text) },
  json: { noun: "JSON", has: isJson },
  policy: { noun: "a policy document", has: (text) => text.startsWith("{") && isJson(text) },
  "account-id": { noun: "an account id of 12 digits", has: (text) => /^\d{12}$/.test(text) },
  timestamp: {
    noun: "a time such as 2026-01-31T00:00:00Z",
    has: (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text),
  },
  ipv4: { noun: "an IPv4 address", has: isIpv4 },
  cidr: {
    noun: "an IPv4 block of /16 to /28",
    has: (text) => {
      const [address = "", bits = ""] = text.split("/");
      return isIpv4(address) && /^\d+$/.test(bits) && Number(bits) >= 16 && Number(bits) <= 28;
    },
  },
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isIpv4(text: string): boolean {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}
