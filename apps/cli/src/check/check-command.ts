import {
  hrflowRequired,
  pushSettings,
  requireSettings,
  type SettingId,
  type Settings,
  teamtailorRequired,
} from "@push-profile/config";
import { safeJson, safeText } from "@push-profile/transport";
import type { Context } from "../context.ts";
import { type ClientsOptions, createHrflow, createTeamtailor } from "../create-clients.ts";
import type { Flags } from "../flag-settings.ts";
import { type LoadedRun, loadRun } from "../load-run.ts";
import type { Output } from "../output.ts";
import { checkClock } from "./check-clock.ts";
import { checkHrflow, ours } from "./check-hrflow.ts";
import { checkLedger } from "./check-ledger.ts";
import { checkTeamtailor } from "./check-teamtailor.ts";
import { exitCodeOf, type Finding, fail, ok } from "./finding.ts";
import { observe } from "./observe.ts";

const TRIES = 2;

/**
 * `check`: whether what is set works, a line each, and how to mend what does not.
 * @returns The exit code: 0, or that of the worst finding.
 * @throws UsageError for settings that cannot be read.
 */
export async function checkCommand(flags: Flags, context: Context, output: Output): Promise<number> {
  const json = flags["json"] === true;
  const run = await loadRun(flags, context);
  const findings: Finding[] = [];
  for await (const finding of lookAround(run, context)) {
    findings.push(finding);
    await output.lines(json ? safeJson({ type: "check", ...finding }) : findingText(finding, output.paint));
  }
  if (flags["probe"] === true) {
    const { probe } = await import("../probe/probe.ts");
    const { timeoutMs } = pushSettings(run.settings);
    for await (const { probe: name, learned, facts } of probe({ ...run.wire, timeoutMs })) {
      await output.lines(
        json
          ? safeJson({ type: "probe", probe: name, learned, facts })
          : `probe  ${name.padEnd(24)} ${safeText(learned)}`,
      );
    }
  }
  const count = (status: Finding["status"]): number => findings.filter((each) => each.status === status).length;
  const [fine, warned, failed] = [count("ok"), count("warn"), count("fail")];
  if (json) await output.lines(safeJson({ type: "summary", ok: fine, warn: warned, fail: failed }));
  else context.stderr.write(`${fine} ok, ${warned} to look at, ${failed} failed.\n`);
  return exitCodeOf(findings);
}

async function* lookAround(run: LoadedRun, context: Context): AsyncGenerator<Finding, void, undefined> {
  yield ok("node", `Node ${process.versions.node}`);
  yield ok(
    "config",
    run.file === null ? "no config file; settings come from the environment" : `config file ${run.file.name}`,
  );
  const { timeoutMs } = pushSettings(run.settings);
  const { clock } = run.wire;
  yield* await checkLedger(run.settings, clock, context);
  const hrflow = observe(run.wire.fetch, clock.now);
  const teamtailor = observe(run.wire.fetch, clock.now);
  const base: ClientsOptions = { ...run.wire, timeoutMs, maxTries: TRIES };

  const forHrflow = { ...base, fetch: hrflow.fetch };
  const hrflowClient = make("hrflow", run.settings, hrflowRequired, () => createHrflow(forHrflow));
  if ("status" in hrflowClient) yield hrflowClient;
  else yield* checkHrflow(run.settings, hrflowClient.client);

  const forTeamtailor = { ...base, fetch: teamtailor.fetch };
  const client = make("teamtailor", run.settings, teamtailorRequired, () => createTeamtailor(forTeamtailor));
  if ("status" in client) yield client;
  else yield* checkTeamtailor(base, client.client, teamtailor.seen);

  const clocks = [
    checkClock("clock-hrflow", "HrFlow", hrflow.seen),
    checkClock("clock-teamtailor", "Teamtailor", teamtailor.seen),
  ];
  yield* clocks.filter((finding) => finding !== null);
}

/** A client, or what is wrong with its settings. */
function make<Client>(
  check: string,
  settings: Settings,
  required: readonly SettingId[],
  create: () => Client,
): { client: Client } | Finding {
  try {
    requireSettings(settings, required);
    return { client: create() };
  } catch (thrown) {
    return fail(check, ours(thrown));
  }
}

const colors = { ok: "green", warn: "yellow", fail: "red" } as const;

function findingText({ check, status, message, fix }: Finding, paint: Output["paint"]): string {
  const head = `${paint(colors[status], status.padEnd(4))}  ${check.padEnd(16)}  ${safeText(message)}`;
  return fix === null ? head : `${head}\n      ${safeText(fix)}`;
}
