import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import type { StopSignal } from "./exit-code.ts";
import { hearSignals } from "./signals.ts";

describe("hearSignals", () => {
  it("tells of each SIGHUP, once of those that came before anybody listened, and ends nothing", () => {
    const exits: number[] = [];
    const source = Object.assign(new EventEmitter(), { exit: (code: number) => void exits.push(code) });
    const { stop, onReload } = hearSignals(source);
    source.emit("SIGHUP");
    source.emit("SIGHUP");
    let heard = 0;
    onReload(() => {
      heard += 1;
    });
    expect(heard).toBe(1);
    source.emit("SIGHUP");
    source.emit("SIGHUP");
    expect([heard, stop.aborted, exits]).toEqual([3, false, []]);
  });

  it.each<[StopSignal, StopSignal, number]>([
    ["SIGTERM", "SIGTERM", 143],
    ["SIGINT", "SIGINT", 130],
    ["SIGTERM", "SIGINT", 130],
  ])("stops at the first %s and exits at the %s after it", (first, second, code) => {
    const exits: number[] = [];
    const source = Object.assign(new EventEmitter(), { exit: (code: number) => void exits.push(code) });
    const { stop } = hearSignals(source);
    expect(stop.aborted).toBe(false);
    source.emit(first);
    expect([stop.aborted, exits]).toEqual([true, []]);
    source.emit(second);
    expect(exits).toEqual([code]);
  });
});
