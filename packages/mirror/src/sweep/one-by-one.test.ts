import { PushProfileError, ServiceError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { silentLog } from "../log.ts";
import { oneByOne } from "./one-by-one.ts";

const at = { retryable: false, message: "failed" };
const down = new ServiceError("teamtailor", { ...at, code: "unavailable", retryable: true });
const theirs = new ServiceError("teamtailor", { ...at, code: "validation", status: 422 });
const refused = new ServiceError("teamtailor", { ...at, code: "auth", status: 403 });
const guard = new PushProfileError({ ...at, code: "guard" });

describe("oneByOne", () => {
  it.each<[string, (Error | null)[], number, unknown]>([
    ["works for everybody", [null, null, null], 3, null],
    ["leaves out whoever is refused, however many", Array(7).fill(theirs), 7, null],
    ["ends once a service has failed five in a row", Array(7).fill(down), 5, down.toJSON()],
    ["goes on where they are not in a row", [down, down, down, down, null, down, down, down], 8, null],
    ["counts no refusal of one between them", [down, down, down, down, theirs, down, null], 6, down.toJSON()],
  ])("%s", async (_, ends, want, error) => {
    const { worked, work } = working();
    expect(await oneByOne(ends, { call: {}, log: silentLog, goOn: async () => undefined }, work)).toEqual(error);
    expect(worked()).toBe(want);
  });

  it.each([
    ["a refusal of the whole mirror", refused],
    ["the guard", guard],
    ["a bug", new TypeError("bug")],
  ])("ends with what concerns more than one: %s", async (_, thrown) => {
    const { worked, work } = working();
    const run = { call: {}, log: silentLog, goOn: async () => undefined };
    await expect(oneByOne([null, thrown, null], run, work)).rejects.toBe(thrown);
    expect(worked()).toBe(2);
  });

  it("asks before each whether to go on", async () => {
    const stop = new Error("enough");
    const { worked, work } = working();
    const goOn = async (): Promise<void> => {
      if (worked() === 2) throw stop;
    };
    await expect(oneByOne([null, null, null], { call: {}, log: silentLog, goOn }, work)).rejects.toBe(stop);
    expect(worked()).toBe(2);
  });

  it("takes a failure for the stop that it is where the requests were cut off", async () => {
    const run = { call: { signal: AbortSignal.abort() }, log: silentLog, goOn: async () => undefined };
    await expect(oneByOne([down, null], run, working().work)).rejects.toBe(down);
  });

  function working(): { worked: () => number; work: (end: Error | null) => Promise<void> } {
    let count = 0;
    return {
      worked: () => count,
      work: async (end) => {
        count += 1;
        if (end !== null) throw end;
      },
    };
  }
});
