import {
  type FunctionFlags,
  hrflowSettings,
  type LoadedSettings,
  mirrorSettingsOf,
  type ResolvedMirror,
} from "@push-profile/config";
import type { MirrorSettings } from "@push-profile/mirror";
import type { HrflowClient } from "push-profile";
import { atOnce } from "../at-once.ts";
import { type ClientsOptions, createHrflow } from "../create-clients.ts";
import { countingFetch, nothingSent, type Sending } from "./counting-fetch.ts";

/** A mirror with everything checked and loaded; nothing was sent yet. */
export interface PreparedMirror {
  mirror: ResolvedMirror;
  /** But for the name and the rank, where no config file gives them. */
  settings: MirrorSettings;
  hrflow: HrflowClient;
  /** Requests to HrFlow in any minute at most; 0: not paced. */
  hrflowLimit: number;
  /** Of Teamtailor. */
  clients: ClientsOptions;
  /** Requests of these clients. */
  sending: Sending;
}

/** What the flags of a run say of every mirror. */
export interface PrepareOptions {
  functions: FunctionFlags;
  failFast: boolean;
}

/**
 * Checks what a mirror needs and loads its functions, so that a mistake in the last mirror shows before the first begins.
 * @throws UsageError for what is missing or wrong.
 */
export async function prepareMirror(
  mirror: ResolvedMirror,
  { file }: Pick<LoadedSettings, "file">,
  { functions: flags, failFast }: PrepareOptions,
  wire: Omit<ClientsOptions, "settings" | "timeoutMs">,
): Promise<PreparedMirror> {
  const read = await mirrorSettingsOf(mirror, { file, flags, regionBaseUrls: wire.regionBaseUrls });
  const settings = { ...read, concurrency: atOnce(mirror.settings, read.concurrency, failFast) };
  const sending = nothingSent();
  const base: ClientsOptions = { ...wire, settings: mirror.settings, timeoutMs: settings.timeoutMs };
  const clients = { ...base, fetch: countingFetch(wire.fetch, "teamtailor", sending) };
  const hrflow = createHrflow({ ...base, fetch: countingFetch(wire.fetch, "hrflow", sending) });
  const { maxRequestsPerMinute: hrflowLimit } = hrflowSettings(mirror.settings);
  return { mirror, settings, clients, hrflow, hrflowLimit, sending };
}
