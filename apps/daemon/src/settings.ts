import { accessSync, constants } from "node:fs";
import { type LoadedSettings, needPlain, type Secret } from "@push-profile/config";
import type { Context } from "./context.ts";
import { type ListenAddress, readListenAddress, requireToken } from "./http/listen-address.ts";
import { readHosts } from "./http/read-hosts.ts";
import { ledgerPath } from "./ledger-path.ts";
import { readNoticeUrl } from "./notices/notice-url.ts";

/** What the daemon is told beside its mirrors, checked. */
export interface DaemonSettings {
  ledger: string;
  /** The key of the fingerprints; `null`: made and kept beside the ledger. */
  ledgerKey: Secret | null;
  listen: ListenAddress;
  /** What whoever comes from beyond this machine has to say. */
  token: Secret | null;
  /** Further host names to answer to, in lower case. */
  hosts: string[];
  heartbeatUrl: string | null;
  notifyUrl: string | null;
}

/** @throws UsageError for what is missing or wrong. */
export function readDaemonSettings({ env, cwd, pid }: Context, { settings }: LoadedSettings): DaemonSettings {
  const listen = readListenAddress(needPlain(settings, "listen"));
  const token = settings.secret("token")?.value ?? null;
  requireToken(listen, token !== null);
  const hosts = settings.plain("hosts");
  const heartbeat = settings.plain("heartbeatUrl");
  const notify = settings.secret("notifyUrl");
  return {
    listen,
    token,
    hosts: hosts === undefined ? [] : readHosts(hosts),
    heartbeatUrl: heartbeat === undefined ? null : readNoticeUrl(heartbeat.value, heartbeat.name),
    notifyUrl: notify === undefined ? null : readNoticeUrl(notify.value.reveal(), notify.name),
    ledger: ledgerPath(settings, { env, cwd, pid, isWritable }),
    ledgerKey: settings.secret("ledgerKey")?.value ?? null,
  };
}

/** What only a start puts in force, as one text: never to be shown. */
export function fixedText({ ledger, ledgerKey, listen, token, hosts, heartbeatUrl }: DaemonSettings): string {
  return JSON.stringify([ledger, ledgerKey?.reveal(), listen.host, listen.port, token?.reveal(), hosts, heartbeatUrl]);
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
