import { describe, expect, it } from "vitest";
import { createFaultEngine } from "./fault-engine.ts";
import type { FaultSubject } from "./match-fault.ts";

const FIND: FaultSubject = { service: "teamtailor", method: "GET", path: "/candidates", content: "" };
const CREATE: FaultSubject = { service: "teamtailor", method: "POST", path: "/candidates", content: "" };

describe("createFaultEngine", () => {
  it("counts for each rule the requests that it concerns, and no others", () => {
    const engine = createFaultEngine(1);
    engine.set([
      { kind: "cut", method: "POST", nth: 2 },
      { kind: "html", from: 3 },
    ]);
    const struck = [CREATE, FIND, CREATE, FIND].map((subject) =>
      engine.onTheWay("service", subject).map(({ fault }) => fault.kind),
    );
    expect(struck).toEqual([[], [], ["cut", "html"], ["html"]]);
  });

  it("meets jitter on arrival, limits at the gate, the rest at the service", () => {
    const engine = createFaultEngine(1);
    engine.set([
      { kind: "slow", ms: 1 },
      { kind: "jitter", ms: 1 },
      { kind: "limit", limit: 1 },
      { kind: "window-shift", ms: 1 },
    ]);
    expect(engine.onTheWay("arrival", FIND).map(({ fault }) => fault.kind)).toEqual(["jitter"]);
    expect(engine.atTheGate(FIND).map(({ kind }) => kind)).toEqual(["limit", "window-shift"]);
    expect(engine.onTheWay("service", FIND).map(({ fault }) => fault.kind)).toEqual(["slow"]);
  });

  it("draws a share by the seed, the same each time", () => {
    const draws = (seed: number): boolean[] => {
      const engine = createFaultEngine(seed);
      engine.set([{ kind: "cut", share: 0.3 }]);
      return Array.from({ length: 1000 }, () => engine.onTheWay("service", FIND).length > 0);
    };
    expect(draws(1)).toEqual(draws(1));
    expect(draws(1)).not.toEqual(draws(2));
    const struck = draws(1).filter(Boolean).length;
    expect(struck).toBeGreaterThan(240);
    expect(struck).toBeLessThan(360);
  });

  it("starts counting again with other rules", () => {
    const engine = createFaultEngine(1);
    const rules = [{ kind: "cut", nth: 1 }] as const;
    engine.set(rules);
    expect(engine.onTheWay("service", FIND)).toHaveLength(1);
    expect(engine.onTheWay("service", FIND)).toHaveLength(0);
    engine.set(rules);
    expect(engine.onTheWay("service", FIND)).toHaveLength(1);
    engine.set([]);
    expect(engine.onTheWay("service", FIND)).toHaveLength(0);
  });
});
