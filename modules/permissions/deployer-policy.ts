import type { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { Construct } from "constructs";
import { LogDeliveryError } from "../destinations/error";
import { environmentOf, isKnown } from "../destinations/environment";
import { terraformJson } from "../destinations/destination";
import type { PolicyDocument } from "../policies/document";
import { MANAGED_POLICY_CHARACTERS, policySize } from "../policies/limits";
import type { AccountPermissions } from "./fleet-permissions";

interface DeployerPolicyCommonProps {
  /** Name of the policy; further ones get a number: `log-delivery-deployer-2`. @default "log-delivery-deployer" */
  readonly name?: string;
  /** IAM path of the policies. @default "/" */
  readonly path?: string;
  /** Name of a role of the same account that the policies are attached to. @default - they are attached to nothing */
  readonly roleName?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

export type DeployerPolicyProps = DeployerPolicyCommonProps &
  (
    | {
        /** A fleet file: the policies are what deploying it in this stack's account takes. */
        readonly fleetFile: string;
        /** Name of the account in that file. @default - the one with this stack's account id */
        readonly account?: string;
        /** Also what AWS's consoles read. @default false */
        readonly console?: boolean;
      }
    | {
        /** Documents of your own, or those of `log-delivery permissions --json`. */
        readonly documents: readonly PolicyDocument[];
      }
  );

/**
 * Managed policies for whoever deploys log deliveries: what `log-delivery permissions` prints, as Terraform resources.
 *
 * @example
 * new DeployerPolicy(this, "Deployer", { fleetFile: "log-delivery.yaml", roleName: "LogDeliveryDeployer" });
 *
 * @throws FleetError when the fleet file has problems; LogDeliveryError when it has no such account, or a document
 * is larger than IAM's 6,144 characters
 */
export class DeployerPolicy extends Construct {
  /** One per policy. */
  readonly documents: readonly PolicyDocument[];
  readonly policies: readonly IamPolicy[];

  constructor(scope: Construct, id: string, props: DeployerPolicyProps) {
    super(scope, id);
    this.documents = "documents" in props ? props.documents : this.fromFleet(props);
    const problems = this.documents.flatMap((document, index) => {
      const size = policySize(document, "managed");
      return size <= MANAGED_POLICY_CHARACTERS
        ? []
        : [
            `documents[${index}] takes ${size} characters; IAM allows a managed policy ${MANAGED_POLICY_CHARACTERS}. Split it: log-delivery permissions --json prints documents that fit.`,
          ];
    });
    if (problems.length > 0) throw new LogDeliveryError(this, problems);

    // Loaded here: reading this file for its types costs a program no bindings.
    const { IamPolicy: Policy } =
      require("@cdktf/provider-aws/lib/iam-policy") as typeof import("@cdktf/provider-aws/lib/iam-policy");
    const name = props.name ?? "log-delivery-deployer";
    this.policies = this.documents.map(
      (document, index) =>
        new Policy(this, index === 0 ? "Policy" : `Policy${index + 1}`, {
          name: index === 0 ? name : `${name}-${index + 1}`,
          description: "Deploys log deliveries",
          policy: terraformJson(document),
          ...(props.path === undefined ? {} : { path: props.path }),
          ...(props.tags === undefined ? {} : { tags: props.tags }),
        }),
    );
    if (props.roleName !== undefined) this.attachTo(props.roleName);
  }

  private attachTo(role: string): void {
    const { IamRolePolicyAttachment } =
      require("@cdktf/provider-aws/lib/iam-role-policy-attachment") as typeof import("@cdktf/provider-aws/lib/iam-role-policy-attachment");
    this.policies.forEach((policy, index) => {
      new IamRolePolicyAttachment(this, index === 0 ? "Attachment" : `Attachment${index + 1}`, {
        role,
        policyArn: policy.arn,
      });
    });
  }

  private fromFleet(props: {
    readonly fleetFile: string;
    readonly account?: string;
    readonly console?: boolean;
  }): readonly PolicyDocument[] {
    const { permissionsOfFile } = require("./permissions-of-file") as typeof import("./permissions-of-file");
    const accounts = permissionsOfFile(props.fleetFile, { console: props.console });
    const found = this.accountOf(accounts, props.account);
    if (found.uncovered.length > 0) {
      throw new LogDeliveryError(this, [
        `The permissions for ${found.uncovered.join(", ")} aren't known, so the policy would be incomplete.`,
      ]);
    }
    return found.policies;
  }

  private accountOf(accounts: readonly AccountPermissions[], name: string | undefined): AccountPermissions {
    const own = environmentOf(this).account;
    const found = accounts.find((a) => (name === undefined ? a.id === own : a.account === name));
    if (found) return found;
    const known = accounts.map((a) => `${a.account} (${a.id})`).join(", ");
    throw new LogDeliveryError(this, [
      name !== undefined
        ? `account "${name}" is not in the fleet file, which has ${known}.`
        : isKnown(own)
          ? `This stack's account ${own} is not in the fleet file, which has ${known}. Name one of them in account.`
          : `This stack's account isn't declared, so account must name one of the fleet file's: ${known}.`,
    ]);
  }
}
