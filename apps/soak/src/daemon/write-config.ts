import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { World } from "../world.ts";

/** Writes the daemon's config for a world: its one mirror, polled every second. Gives the path. */
export async function writeConfig({ sandbox: { hrflow, teamtailor }, ledger }: World): Promise<string> {
  const { apiUser, apiSecret, sourceKey } = hrflow;
  const config = {
    state: ledger,
    listen: "127.0.0.1:0",
    // People without an e-mail are created too.
    defaults: { schedule: "* * * * * *", sourced: true },
    hrflow: { team: { apiUser, apiSecret, baseUrl: hrflow.baseUrl, maxRequestsPerMinute: 0 } },
    accounts: { account: { apiKey: teamtailor.apiKey, baseUrl: teamtailor.baseUrl, maxRequestsPer10Seconds: 0 } },
    // The name that the command gives it where nobody does.
    mirrors: [{ name: sourceKey, hrflow: "team", source: sourceKey, account: "account" }],
  };
  const path = join(dirname(ledger), "config.json");
  await writeFile(path, JSON.stringify(config), { mode: 0o600 });
  return path;
}
