import { describe, expect, it } from "vitest";
import { watchedExchange } from "../../testing/faulty-exchange.ts";
import { applyNever } from "./never.ts";

describe("applyNever", () => {
  it.each([
    [{ kind: "never" }, 0],
    [{ kind: "never", saved: true }, 1],
  ] as const)("keeps silent for good; with %o the work is done %i times", async (fault, want) => {
    const exchange = watchedExchange();
    expect(await applyNever(fault, exchange, exchange.next)).toMatchObject({ delivery: "never" });
    expect([exchange.done(), exchange.struckBy]).toEqual([want, ["never"]]);
  });
});
