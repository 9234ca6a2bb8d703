import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { hearSignals } from "./hear-signals.ts";

function listen() {
  const signals = new EventEmitter();
  const [firsts, exits]: [string[], number[]] = [[], []];
  const ears = hearSignals({ signals, exit: (code) => exits.push(code) }, (signal) => firsts.push(signal));
  return { signals, firsts, exits, ears };
}

describe("signals", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("the first %s is told, and the process goes on", (signal) => {
    const { signals, firsts, exits, ears } = listen();
    expect(ears.heard()).toBeNull();
    signals.emit(signal);
    expect({ firsts, exits, heard: ears.heard() }).toEqual({ firsts: [signal], exits: [], heard: signal });
  });

  it.each([
    { second: "SIGINT", code: 130 },
    { second: "SIGTERM", code: 143 },
  ])("a second one, $second, ends the process at once", ({ second, code }) => {
    const { signals, firsts, exits } = listen();
    signals.emit("SIGINT");
    signals.emit(second);
    expect({ firsts, exits }).toEqual({ firsts: ["SIGINT"], exits: [code] });
  });

  it("are left to the process again afterwards", () => {
    const { signals, ears } = listen();
    ears.off();
    expect(signals.listenerCount("SIGINT") + signals.listenerCount("SIGTERM")).toBe(0);
  });
});
