import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { daemonApp, loadSettings } from "@push-profile/config";
import { prepareMirrors } from "../../supervisor/prepared-mirror.ts";
import { tempFolder } from "./temp-folder.ts";

/** What a start of the daemon finds, as it is shipped. */
export interface Shipped {
  env: Readonly<Record<string, string | undefined>>;
  /** The text of `/etc/push-profile/push-profile.config.yaml`. */
  config: string;
  /** Where secrets are, with a slash at its end, and those that are there. */
  secretsIn: string;
  secrets: readonly string[];
}

/** Which account a mirror goes to, and by which keys. A secret's value is `hush-` and its name. */
export interface ShippedMirror {
  name: string;
  source: string;
  baseUrl: string;
  apiUser: string;
  apiSecret: string;
  apiKey: string;
  webhookSecret: string | null;
}

/** The mirrors that the daemon would keep, by its own loader. */
export async function shippedMirrors({ env, config, secretsIn, secrets }: Shipped): Promise<ShippedMirror[]> {
  const folder = tempFolder();
  const placed = (text: string): string =>
    text.replaceAll(secretsIn, `${folder}/`).replaceAll("/etc/push-profile/", `${folder}/`);
  for (const secret of secrets) writeFileSync(join(folder, secret), `hush-${secret}\n`);
  writeFileSync(join(folder, "push-profile.config.yaml"), placed(config));
  const loaded = await loadSettings({
    env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, placed(value ?? "")])),
    cwd: tempFolder(),
    app: daemonApp,
  });
  const mirrors = await prepareMirrors(loaded);
  return mirrors.map(({ settings: { name, source, account }, hrflow, teamtailor, webhookSecret }) => ({
    name,
    source,
    baseUrl: account.baseUrl,
    apiUser: hrflow.apiUser,
    apiSecret: hrflow.apiSecret.reveal(),
    apiKey: teamtailor.apiKey.reveal(),
    webhookSecret: webhookSecret?.reveal() ?? null,
  }));
}
