import type { ErrorCode, Outcome } from "push-profile";
import { describe, expect, it } from "vitest";
import { failedOutcome, outcome } from "../testing/outcomes.ts";
import { createStreaks, SAME_CODE, SERVICE_STRIKES } from "./streaks.ts";

interface Item {
  name: string;
  outcome: Outcome;
}

const item = (name: string, given: Outcome): Item => ({ name, outcome: given });
const good = (name: string): Item => item(name, outcome("created"));
const own = (name: string, code: ErrorCode = "format"): Item =>
  item(name, { ...failedOutcome(code, false), requests: { hrflow: 1, teamtailor: 0 } });
const silent = (name: string): Item => item(name, failedOutcome("timeout", true));
const unread = (name: string): Item =>
  item(name, { ...failedOutcome("unavailable", true), requests: { hrflow: 1, teamtailor: 0 } });
const many = (count: number, make: (name: string) => Item, from = 0): Item[] =>
  Array.from({ length: count }, (_, n) => make(`${from + n}`));

/** What becomes of people, by name; a service that is to be asked gives these answers in turn. */
function run(items: Item[], answers: boolean[] = []) {
  const streaks = createStreaks<Item>();
  const recorded: string[] = [];
  let halt: string | null = null;
  const asked: string[] = [];
  for (const one of items) {
    let ruling = streaks.add(one);
    if (ruling.ask !== null) {
      recorded.push(...ruling.record.map(({ name }) => name));
      asked.push(ruling.ask);
      ruling = streaks.answer(ruling.ask, answers.shift() ?? false);
    }
    recorded.push(...ruling.record.map(({ name }) => name));
    halt = ruling.halt?.kind ?? null;
  }
  const { record, unsure } = streaks.end();
  const left = unsure.map(({ service, people }) => `${service} ${people.map(({ name }) => name).join("")}`);
  return { recorded, halt, asked, end: record.map(({ name }) => name), left };
}

describe("streaks", () => {
  it("records successes at once, and a failure of a person's own once another one went well", () => {
    expect(run([good("a"), own("b"), good("c")])).toMatchObject({ recorded: ["a", "b", "c"], halt: null, end: [] });
  });

  it("holds a service's failure against somebody once it has answered for another", () => {
    expect(run([silent("a"), good("b"), silent("c")])).toMatchObject({ recorded: ["a", "b"], end: ["c"], left: [] });
  });

  it("stops after five in a row where the service does not answer, and blames nobody", () => {
    const { recorded, halt, asked, left, end } = run(many(7, silent), [false]);
    expect({ recorded, halt, asked, left, end }).toEqual({
      recorded: [],
      halt: "unavailable",
      asked: ["teamtailor"],
      left: [],
      end: [],
    });
  });

  it("blames five in a row where the service answers, but not ten", () => {
    const few = run([...many(7, silent), good("x")], [true]);
    expect(few).toMatchObject({ recorded: ["0", "1", "2", "3", "4", "5", "6", "x"], halt: null });
    const lots = run(many(12, silent), [true]);
    expect(lots).toMatchObject({ recorded: ["0", "1", "2", "3", "4"], halt: "unavailable", asked: ["teamtailor"] });
  });

  it("is not misled by people who never came to the service that fails", () => {
    const items = [silent("0"), own("x"), silent("1"), own("y", "logic"), ...many(3, silent, 2)];
    expect(run(items, [false])).toMatchObject({ halt: "unavailable", recorded: ["x"], end: ["y"] });
  });

  it("takes HrFlow's failures apart from Teamtailor's, which prove that HrFlow answers", () => {
    expect(run([unread("a"), silent("b"), unread("c")])).toMatchObject({
      recorded: ["a"],
      end: ["c"],
      left: ["teamtailor b"],
    });
  });

  it("does not know whose fault it is where a service failed everybody, and they are few", () => {
    expect(run(many(SERVICE_STRIKES - 1, silent))).toMatchObject({ end: [], left: ["teamtailor 0123"] });
  });

  it("stops at one code for twenty in a row, and none of them is recorded", () => {
    expect(run(many(SAME_CODE + 3, own))).toMatchObject({ recorded: [], halt: "alike", end: [] });
  });

  it.each([
    ["nineteen", many(SAME_CODE - 1, own)],
    ["another code between", [...many(12, own), own("x", "validation"), ...many(12, own, 12)]],
    ["a success between", [...many(12, own), good("x"), ...many(12, own, 12)]],
  ])("does not stop at %s", (_name, items) => {
    const { recorded, halt, end } = run(items);
    expect({ halt, all: recorded.length + end.length }).toEqual({ halt: null, all: items.length });
  });

  it("records after a stop whoever was in flight and went well", () => {
    const { recorded } = run([...many(SAME_CODE, own), own("late"), good("good")]);
    expect(recorded).toEqual(["good"]);
  });
});
