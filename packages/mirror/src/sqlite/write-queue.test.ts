import { describe, expect, it } from "vitest";
import { createWriteQueue, type QueuedWrite } from "./write-queue.ts";

/** A queue whose commits are told, by how many writes each had. */
function openQueue(onCommit: (writes: readonly QueuedWrite[]) => void = () => {}) {
  const sizes: number[] = [];
  const queue = createWriteQueue(async (writes) => {
    sizes.push(writes.length);
    onCommit(writes);
    for (const tell of writes.map(({ work }) => work())) tell();
  });
  return { queue, sizes };
}

const DURABLE = { durable: true };

describe("a queue of writes", () => {
  it("commits what is asked for at once together, in order, and gives each its result", async () => {
    const { queue, sizes } = openQueue();
    const done: number[] = [];
    const note = (number: number) => () => {
      done.push(number);
      return `result ${number}`;
    };
    const results = await Promise.all([1, 2, 3].map((number) => queue.add(note(number), DURABLE)));
    expect(results).toEqual(["result 1", "result 2", "result 3"]);
    expect(done).toEqual([1, 2, 3]);
    expect(sizes).toEqual([3]);
  });

  it("commits what comes during a commit with the next one", async () => {
    const late: Promise<string>[] = [];
    const { queue, sizes } = openQueue(() => {
      if (late.length === 0) late.push(queue.add(() => "late", DURABLE));
    });
    await queue.add(() => "first", DURABLE);
    expect(await Promise.all(late)).toEqual(["late"]);
    expect(sizes).toEqual([1, 1]);
  });

  it("lets others have their turn after a hundred", async () => {
    const { queue, sizes } = openQueue();
    await Promise.all(Array.from({ length: 250 }, (_, number) => queue.add(() => number, DURABLE)));
    expect(sizes).toEqual([100, 100, 50]);
  });

  it("says when nothing waits any more", async () => {
    const { queue, sizes } = openQueue();
    await queue.emptied();
    expect(sizes).toEqual([]);
    const writes = Array.from({ length: 150 }, (_, number) => queue.add(() => number, DURABLE));
    await queue.emptied();
    expect(sizes).toEqual([100, 50]);
    await Promise.all(writes);
  });

  it("hands on how durable each is, and tells each that fails", async () => {
    const durable: boolean[] = [];
    const queue = createWriteQueue(async (writes) => {
      for (const write of writes) {
        durable.push(write.durable);
        write.fail(new RangeError("no"));
      }
    });
    const ends = await Promise.allSettled([queue.add(() => 1, DURABLE), queue.add(() => 2, { durable: false })]);
    expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(durable).toEqual([true, false]);
  });
});
