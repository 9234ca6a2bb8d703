import { hrflowSettings, type Settings } from "@push-profile/config";
import type { HrflowClient } from "@push-profile/hrflow-client";
import { PushProfileError, ServiceError } from "@push-profile/transport";
import { type Finding, fail, ok, warn } from "./finding.ts";

/** Whether HrFlow takes the key, what the key may do, and whether the source can be read. */
export async function* checkHrflow(settings: Settings, client: HrflowClient): AsyncGenerator<Finding, void, undefined> {
  const accepted = await checkKey(settings, client);
  yield accepted;
  if (accepted.status === "fail") return;
  yield await checkSource(settings, client);
}

async function checkKey(settings: Settings, client: HrflowClient): Promise<Finding> {
  const secret = hrflowSettings(settings).apiSecret.reveal();
  try {
    const auth = await client.getAuth();
    const permission = auth.api_key_permission ?? auth.api_secret_permission;
    if (permission === "write") return fail("hrflow", writeOnly());
    if (permission === "all" || permission === "read") {
      const team = typeof auth.team_name === "string" ? ` of the team ${auth.team_name}` : "";
      return ok("hrflow", `HrFlow accepts the key${team}; it may ${permission === "all" ? "read and write" : "read"}`);
    }
    return warn("hrflow", "HrFlow accepts the key and does not say what it may do", "Reading shows with the source.");
  } catch (thrown) {
    if (thrown instanceof ServiceError && thrown.status === 401 && secret.startsWith("askw_")) {
      return fail("hrflow", writeOnly());
    }
    return fail("hrflow", ours(thrown));
  }
}

function writeOnly(): PushProfileError {
  return new PushProfileError({
    code: "auth",
    message: "the HrFlow key may only write, and so cannot read profiles",
    fix: "Set HRFLOW_API_SECRET to the team's key for reading (askr_…) or for both (ask_…).",
  });
}

async function checkSource(settings: Settings, client: HrflowClient): Promise<Finding> {
  const key = settings.plain("source")?.value;
  if (key === undefined) {
    return warn(
      "source",
      "no source is named",
      "Set HRFLOW_SOURCE_KEY, or name one by --source, unless you only push files.",
    );
  }
  try {
    const source = await client.getSource(key);
    const name = typeof source.name === "string" ? ` ${source.name}` : "";
    if (source.archived_at || source.archive) {
      return warn("source", `the source${name} is archived`, "Bring it back in HrFlow, or name another one.");
    }
    return ok("source", `the source${name} can be read`);
  } catch (thrown) {
    const error = ours(thrown);
    if (!(error instanceof ServiceError && error.status === 401)) return fail("source", error);
    const fix = "Check HRFLOW_SOURCE_KEY: the source belongs to another team than the key.";
    return fail("source", { code: error.code, message: "HrFlow does not let this key read the source", fix });
  }
}

/** What a client throws on purpose; a bug is thrown on. */
export function ours(thrown: unknown): PushProfileError {
  if (thrown instanceof PushProfileError && thrown.code !== "internal") return thrown;
  throw thrown;
}
