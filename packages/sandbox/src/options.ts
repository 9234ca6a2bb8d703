import { type Clock, systemClock } from "@push-profile/transport";
import type { FaultRule } from "./faults/fault-rule.ts";
import type { HrflowSwitches } from "./hrflow/options.ts";
import type { TeamtailorSwitches } from "./teamtailor/options.ts";

/** How a sandbox is started; nothing is needed. */
export interface SandboxOptions {
  /** HrFlow's port; Teamtailor's is the next one. 0: any free ones. @default 0 */
  port?: number;
  /** Address to listen on. @default "127.0.0.1" */
  host?: string;
  /** How many people the main source starts with. @default 12 */
  profiles?: number;
  /** How many candidates Teamtailor has that no profile leads to. @default 2 */
  strangers?: number;
  /** Decides every name, key, secret and random fault. @default 1 */
  seed?: number;
  /** Faults from the start, as rules or as `parseFaults` reads them. @default none */
  faults?: readonly FaultRule[] | string;
  /** @default the machine's */
  clock?: Clock;
  /** Requests that Teamtailor takes in a window of 10 s; 0: no limit. @default 50 */
  limitPer10Seconds?: number;
  /** Whether the log of requests keeps headers and bodies; off for large loads. @default true */
  keepBodies?: boolean;
  hrflow?: HrflowSwitches;
  teamtailor?: TeamtailorSwitches;
}

export type BaseOptions = Required<Omit<SandboxOptions, "hrflow" | "teamtailor">>;

/** The options with every default filled in, but for the services' own switches. */
export function withDefaults(options: SandboxOptions): BaseOptions {
  return {
    port: options.port ?? 0,
    host: options.host ?? "127.0.0.1",
    profiles: options.profiles ?? 12,
    strangers: options.strangers ?? 2,
    seed: options.seed ?? 1,
    faults: options.faults ?? [],
    clock: options.clock ?? systemClock,
    limitPer10Seconds: options.limitPer10Seconds ?? 50,
    keepBodies: options.keepBodies ?? true,
  };
}
