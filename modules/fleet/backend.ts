/** Where Terraform keeps the state of each stack. */
import { CloudBackend, LocalBackend, NamedCloudWorkspace, S3Backend, type TerraformStack } from "cdktf";
import { localStatePath } from "./local-state";
import { outdirOf } from "./output/outdir";
import type { FleetBackend } from "./schema";

/** @param file path of the fleet file: paths in it are seen from its folder */
export function addBackend(stack: TerraformStack, backend: FleetBackend, file: string): void {
  const name = stack.node.id;
  switch (backend.type) {
    case "local":
      new LocalBackend(stack, { path: localStatePath({ backend, file, stack: name }, outdirOf(stack)) });
      return;
    case "s3":
      new S3Backend(stack, {
        bucket: backend.bucket,
        region: backend.region,
        key: `${backend.keyPrefix ?? "log-delivery"}/${name}.tfstate`,
        encrypt: true,
        ...(backend.kmsKeyId === undefined ? {} : { kmsKeyId: backend.kmsKeyId }),
        ...(backend.assumeRoleArn === undefined ? {} : { assumeRole: { roleArn: backend.assumeRoleArn } }),
      });
      // cdktf 0.21 doesn't know the argument yet (Terraform 1.10).
      stack.addOverride("terraform.backend.s3.use_lockfile", backend.useLockfile ?? true);
      return;
    case "cloud":
      new CloudBackend(stack, {
        organization: backend.organization,
        ...(backend.hostname === undefined ? {} : { hostname: backend.hostname }),
        workspaces: new NamedCloudWorkspace(
          (backend.workspaces ?? "log-delivery-{stack}").replaceAll("{stack}", name),
          backend.project,
        ),
      });
  }
}
