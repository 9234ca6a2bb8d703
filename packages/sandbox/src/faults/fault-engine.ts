import { createRandom, type Random } from "../random.ts";
import type { WayFault } from "./apply-fault.ts";
import type { FaultRule, LimitFault, WindowShiftFault } from "./fault-rule.ts";
import { concerns, type FaultSubject, matchFault } from "./match-fault.ts";

/** Where on its way a fault meets a request: before the rate limit counts it, as the limit does, or after. */
type FaultStage = "arrival" | "gate" | "service";

/** A fault that strikes this request, with random numbers of its own. */
export interface DueFault<F> {
  fault: F;
  random: Random;
}

/** The faults in force, and how often each was met. */
export interface FaultEngine {
  /** The faults on the way there, outermost first; counts the request. */
  onTheWay(stage: "arrival" | "service", subject: FaultSubject): DueFault<WayFault>[];
  /** The faults that set the rate limit for this request; counts it. */
  atTheGate(subject: FaultSubject): (LimitFault | WindowShiftFault)[];
  /** Puts other rules in force; counting starts again. */
  set(rules: readonly FaultRule[]): void;
}

/** @param seed decides what `share` and `jitter` draw */
export function createFaultEngine(seed: number): FaultEngine {
  let entries: { rule: FaultRule; stage: FaultStage; seen: number }[] = [];
  let generation = 0;

  function due(stage: FaultStage, subject: FaultSubject): DueFault<FaultRule>[] {
    const found: DueFault<FaultRule>[] = [];
    for (const [index, entry] of entries.entries()) {
      if (entry.stage !== stage || !concerns(entry.rule, subject)) continue;
      entry.seen++;
      const random = createRandom(seed, "fault", generation, index, entry.seen);
      if (matchFault(entry.rule, subject, entry.seen, random.next())) found.push({ fault: entry.rule, random });
    }
    return found;
  }

  return {
    onTheWay: (stage, subject) => {
      if (entries.length === 0) return [];
      return due(stage, subject).flatMap(({ fault, random }) => (isGateFault(fault) ? [] : [{ fault, random }]));
    },
    atTheGate: (subject) => {
      if (entries.length === 0) return [];
      return due("gate", subject).flatMap(({ fault }) => (isGateFault(fault) ? [fault] : []));
    },
    set: (rules) => {
      entries = rules.map((rule) => ({ rule, stage: stageOf(rule), seen: 0 }));
      generation++;
    },
  };
}

function isGateFault(rule: FaultRule): rule is FaultRule & (LimitFault | WindowShiftFault) {
  return rule.kind === "limit" || rule.kind === "window-shift";
}

function stageOf(rule: FaultRule): FaultStage {
  if (isGateFault(rule)) return "gate";
  return rule.kind === "jitter" ? "arrival" : "service";
}
