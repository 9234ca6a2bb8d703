import type { ClientsOptions } from "../create-clients.ts";
import { askHrflow, askTeamtailor, unanswered } from "./ask.ts";
import { probeHrflow } from "./probe-hrflow.ts";
import { probeTeamtailor } from "./probe-teamtailor.ts";

/** Something that the documentation leaves open, and what the services did. */
export interface Lesson {
  probe: string;
  learned: string;
  /** The same for programs: counts, statuses, names of fields; never a value of a person's. */
  facts: Record<string, unknown>;
}

/** One question to a service. */
export interface Probe {
  probe: string;
  ask(): Promise<Omit<Lesson, "probe">>;
}

/** Asks both services, about ten requests that change nothing. What cannot be asked is left out. */
export async function* probe(options: ClientsOptions): AsyncGenerator<Lesson, void, undefined> {
  const { settings } = options;
  const source = settings.plain("source")?.value;
  const canAskHrflow =
    settings.secret("hrflowApiSecret") !== undefined && settings.plain("hrflowApiUser") !== undefined;
  const probes = [
    ...(canAskHrflow && source !== undefined ? probeHrflow(askHrflow(options), source) : []),
    ...(settings.secret("teamtailorApiKey") === undefined ? [] : probeTeamtailor(askTeamtailor(options))),
  ];
  for (const each of probes) {
    const lesson = await each.ask().catch((thrown: unknown) => ({ learned: unanswered(thrown), facts: {} }));
    yield { probe: each.probe, ...lesson };
  }
}
