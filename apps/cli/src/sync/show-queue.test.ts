import { describe, expect, it } from "vitest";
import { written } from "../testing/outcomes.ts";
import { createShowQueue } from "./show-queue.ts";

describe("outcomes that are shown", () => {
  it("come one after the other, in their order", async () => {
    const told: string[] = [];
    const queue = createShowQueue(async ({ candidateId }) => {
      await Promise.resolve();
      told.push(candidateId ?? "");
    });
    for (const candidateId of ["1", "2", "3"])
      queue.add(written("created", { candidateId }), () => told.push("before"));
    await queue.done();
    expect(told).toEqual(["before", "1", "before", "2", "before", "3"]);
  });

  it("end with what showing threw, and show nobody after it", async () => {
    let times = 0;
    const queue = createShowQueue(async () => {
      times += 1;
      throw new Error("the disk is full");
    });
    queue.add(written("created"), () => {});
    queue.add(written("created"), () => {});
    await expect(queue.done()).rejects.toThrow("the disk is full");
    expect(times).toBe(1);
  });
});
