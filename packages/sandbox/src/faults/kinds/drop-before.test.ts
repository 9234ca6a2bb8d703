import { describe, expect, it } from "vitest";
import { watchedExchange } from "../../testing/faulty-exchange.ts";
import { applyDropBefore } from "./drop-before.ts";

describe("applyDropBefore", () => {
  it("answers nothing and lets nothing be done", async () => {
    const exchange = watchedExchange();
    expect(await applyDropBefore(exchange)).toMatchObject({ delivery: "dropped", body: null });
    expect([exchange.done(), exchange.struckBy]).toEqual([0, ["drop-before"]]);
  });
});
