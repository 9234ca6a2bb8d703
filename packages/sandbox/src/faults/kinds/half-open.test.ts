import { describe, expect, it } from "vitest";
import { watchedExchange } from "../../testing/faulty-exchange.ts";
import { applyHalfOpen } from "./half-open.ts";

describe("applyHalfOpen", () => {
  it("lets the work be done and the answer stop after its headers", async () => {
    const exchange = watchedExchange();
    expect(await applyHalfOpen(exchange, exchange.next)).toMatchObject({
      delivery: "half-open",
      status: 201,
      body: "{}",
    });
    expect([exchange.done(), exchange.struckBy]).toEqual([1, ["half-open"]]);
  });
});
