import { type Sandbox, type SandboxOptions, startSandbox } from "@push-profile/sandbox";
import { onTestFinished } from "vitest";

/** A sandbox for one test and the settings that lead to it. */
export async function openSandbox(
  options: SandboxOptions = {},
): Promise<{ sandbox: Sandbox; env: Record<string, string> }> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  return { sandbox, env: sandbox.environment() };
}
