import type { ErrorReport, ServiceName } from "@push-profile/transport";
import type { Outcome } from "push-profile";
import { blameOf } from "./judge.ts";

/** As many different people in a row that a service failed mean that it fails everybody. */
export const SERVICE_STRIKES = 5;

/** One code for as many different people in a row is not theirs. */
export const SAME_CODE = 20;

const SERVICES: readonly ServiceName[] = ["hrflow", "teamtailor"];

/** Why no more people are tried: a service fails everybody, or everybody fails alike. */
type Halt =
  | { kind: "unavailable"; error: ErrorReport; service: ServiceName }
  | { kind: "alike"; error: ErrorReport; service: null };

/** Who is to be recorded now, and whether to stop. Whoever is in neither waits for the next ones, or stays due. */
export interface Ruling<Item> {
  record: Item[];
  halt: Halt | null;
  /** A service that failed five in a row is to be asked whether it answers at all; then `answer` is to be called. */
  ask: ServiceName | null;
}

/** What is left when nobody more is tried. */
interface Leftover<Item> {
  /** Their failures are theirs. */
  record: Item[];
  /** Whom a service failed that nobody got through to, with the last error: theirs only where it answers others. */
  unsure: { service: ServiceName; people: Item[]; error: ErrorReport }[];
}

/** Tells failures of people from failures of everybody, by what befalls those around them. */
export interface Streaks<Item> {
  /** Takes outcomes in the order in which people were claimed. After a halt only successes are to be recorded. */
  add(item: Item): Ruling<Item>;
  /**
   * Whether a service answers that was to be asked. One that does fails these people and not everybody: the failures are
   * theirs. It is believed once; five more in a row who fail without anybody in between stop the pass all the same.
   */
  answer(service: ServiceName, answers: boolean): Ruling<Item>;
  end(): Leftover<Item>;
}

export function createStreaks<Item extends { outcome: Outcome }>(): Streaks<Item> {
  const strikes: Record<ServiceName, Item[]> = { hrflow: [], teamtailor: [] };
  const answered: Record<ServiceName, boolean> = { hrflow: false, teamtailor: false };
  const believed: Record<ServiceName, boolean> = { hrflow: false, teamtailor: false };
  let alike: Item[] = [];
  let halt: Halt | null = null;

  return {
    add(item) {
      const { outcome } = item;
      const { error } = outcome;
      if (halt !== null) return { record: error === null ? [item] : [], halt, ask: null };
      const failing = blameOf(outcome) === "service" ? failingService(outcome) : null;
      const record = proofs(outcome, failing);
      if (failing !== null) return { record, ask: strike(item, failing), halt };
      if (error === null) record.push(...takeAlike(), item);
      else record.push(...sameCode(item));
      return { record, halt, ask: null };
    },
    answer(service, answers) {
      const failed = strikes[service];
      strikes[service] = [];
      believed[service] = answers;
      if (!answers) stopFor(failed, service);
      return { record: answers ? failed : [], halt, ask: null };
    },
    end() {
      if (halt !== null) return { record: halt.kind === "alike" ? [] : takeAlike(), unsure: [] };
      const record = takeAlike();
      const unsure: Leftover<Item>["unsure"] = [];
      for (const service of SERVICES) {
        const people = strikes[service];
        const error = people.at(-1)?.outcome.error;
        if (error === undefined || error === null) continue;
        if (answered[service]) record.push(...people);
        else unsure.push({ service, people, error });
      }
      return { record, unsure };
    },
  };

  /** Whoever got an answer of a service shows that those before failed for reasons of their own. */
  function proofs({ requests }: Outcome, failing: ServiceName | null): Item[] {
    const own: Item[] = [];
    for (const service of SERVICES) {
      if (service === failing || requests[service] === 0) continue;
      answered[service] = true;
      believed[service] = false;
      own.push(...strikes[service]);
      strikes[service] = [];
    }
    return own;
  }

  function strike(item: Item, service: ServiceName): ServiceName | null {
    strikes[service].push(item);
    if (strikes[service].length < SERVICE_STRIKES) return null;
    if (!believed[service]) return service;
    stopFor(strikes[service], service);
    return null;
  }

  function stopFor(failed: readonly Item[], service: ServiceName): void {
    const error = failed.at(-1)?.outcome.error;
    if (error !== undefined && error !== null) halt = { kind: "unavailable", error, service };
  }

  function sameCode(item: Item): Item[] {
    const { error } = item.outcome;
    const released = alike[0]?.outcome.error?.code === error?.code ? [] : takeAlike();
    alike.push(item);
    if (alike.length >= SAME_CODE && error !== null) {
      alike = [];
      halt = { kind: "alike", error, service: null };
    }
    return released;
  }

  function takeAlike(): Item[] {
    const taken = alike;
    alike = [];
    return taken;
  }
}

/** HrFlow is asked first: whoever has come to Teamtailor was read. */
function failingService({ requests }: Pick<Outcome, "requests">): ServiceName {
  return requests.teamtailor > 0 ? "teamtailor" : "hrflow";
}
