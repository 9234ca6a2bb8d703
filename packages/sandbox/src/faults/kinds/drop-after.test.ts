import { describe, expect, it } from "vitest";
import { watchedExchange } from "../../testing/faulty-exchange.ts";
import { applyDropAfter } from "./drop-after.ts";

describe("applyDropAfter", () => {
  it("lets the work be done, then loses the answer", async () => {
    const exchange = watchedExchange();
    expect(await applyDropAfter(exchange, exchange.next)).toMatchObject({ delivery: "dropped", status: 201 });
    expect([exchange.done(), exchange.struckBy]).toEqual([1, ["drop-after"]]);
  });
});
