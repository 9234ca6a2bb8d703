import { daemonApp, loadSettings } from "@push-profile/config";
import type { PreparedMirror } from "../supervisor/prepared-mirror.ts";
import { prepareMirrors } from "../supervisor/prepared-mirror.ts";
import { leastEnvironment } from "./settings-environment.ts";

/** Mirrors with these names, ready to be kept, of services that nobody answers for. */
export async function preparedMirrors(...names: string[]): Promise<PreparedMirror[]> {
  const loaded = await loadSettings({ env: leastEnvironment, cwd: import.meta.dirname, app: daemonApp });
  const [one] = await prepareMirrors(loaded);
  if (one === undefined) throw new Error("there is no mirror");
  return names.map((name) => ({ ...one, settings: { ...one.settings, name } }));
}
