import { describe, expect, it } from "vitest";
import { watchedExchange } from "../../testing/faulty-exchange.ts";
import { applyCut } from "./cut.ts";

describe("applyCut", () => {
  it("lets the work be done and the answer break off", async () => {
    const exchange = watchedExchange();
    expect(await applyCut(exchange, exchange.next)).toMatchObject({ delivery: "cut", status: 201, body: "{}" });
    expect([exchange.done(), exchange.struckBy]).toEqual([1, ["cut"]]);
  });
});
