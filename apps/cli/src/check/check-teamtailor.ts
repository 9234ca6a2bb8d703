import { teamtailorSettings } from "@push-profile/config";
import type { TeamtailorClient } from "@push-profile/teamtailor-client";
import { askRegions, isUnknownKey, regionFix } from "../ask-regions.ts";
import type { ClientsOptions } from "../create-clients.ts";
import { ours } from "./check-hrflow.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";
import type { Observed } from "./observe.ts";

/** Whether Teamtailor takes the key in this region and version, and what the key sees. */
export async function* checkTeamtailor(
  options: ClientsOptions,
  client: TeamtailorClient,
  seen: Observed,
): AsyncGenerator<Finding, void, undefined> {
  const accepted = await checkKey(options, client);
  yield accepted;
  if (accepted.status === "fail") return;
  yield await checkCandidates(client);
  yield checkVersion(options, seen);
  yield checkBudget(options, seen);
}

async function checkKey(options: ClientsOptions, client: TeamtailorClient): Promise<Finding> {
  const { region, baseUrl } = teamtailorSettings(options.settings);
  const where = baseUrl === undefined ? `in the region ${region}` : "at TEAMTAILOR_BASE_URL";
  try {
    const { id, attributes } = await client.getCompany();
    const name = typeof attributes?.name === "string" ? ` (${attributes.name})` : "";
    return ok("teamtailor", `Teamtailor accepts the key ${where}: company ${id}${name}`);
  } catch (thrown) {
    const error = ours(thrown);
    const answer = isUnknownKey(thrown) ? await askRegions(options) : null;
    if (answer === null) return fail("teamtailor", error);
    return fail("teamtailor", {
      code: error.code,
      message: `Teamtailor does not know the key ${where}`,
      fix: regionFix(answer),
    });
  }
}

async function checkCandidates(client: TeamtailorClient): Promise<Finding> {
  try {
    for await (const _ of client.listCandidates({ pageSize: 1 })) break;
    return ok("candidates", "the key sees candidates; whether it may write shows at the first write");
  } catch (thrown) {
    return fail("candidates", ours(thrown));
  }
}

function checkVersion({ settings }: ClientsOptions, { apiVersion }: Observed): Finding {
  const wanted = teamtailorSettings(settings).apiVersion;
  if (apiVersion === wanted) return ok("version", `Teamtailor speaks the version ${wanted}`);
  if (apiVersion === null)
    return ok("version", `Teamtailor accepts the version ${wanted}, and does not say which it speaks`);
  return warn(
    "version",
    "Teamtailor answers with another version than the one that was asked for",
    `Set TEAMTAILOR_API_VERSION to a published one, such as 20240904; ${wanted} was asked for.`,
  );
}

function checkBudget({ settings }: ClientsOptions, { limit, remaining, resetSeconds }: Observed): Finding {
  const { maxRequestsPer10Seconds: own } = teamtailorSettings(settings);
  const ours = own === 0 ? "not paced" : `at most ${own} requests in any 10 s`;
  if (limit === null) {
    return warn("budget", `no rate limit headers were seen; ours: ${ours}`, "Nothing to do; our own limit counts.");
  }
  const said = `${limit} requests, ${remaining ?? "?"} left for ${resetSeconds ?? "?"} s`;
  if (limit > 1 && own > limit) {
    return warn(
      "budget",
      `Teamtailor allows ${said}; ours: ${ours}`,
      `Set TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS to ${limit} or less.`,
    );
  }
  return ok("budget", `Teamtailor allows ${said}; ours: ${ours}`);
}
