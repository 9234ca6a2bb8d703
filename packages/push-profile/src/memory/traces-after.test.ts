import { describe, expect, it } from "vitest";
import { type Answered, nextTry, tracesAfterCreate, tracesAfterWrite } from "./traces-after.ts";

const HOUR = 3_600_000;
const usual: Answered = {
  attempted: {},
  sent: {},
  answer: { id: "7", type: "candidates", attributes: {} },
  warnings: [],
  print: (_, value) => (value ? `#${value}` : ""),
  marks: { resume: "m" },
  now: 100,
};
const answer = (attributes: object): Answered["answer"] => ({ id: "7", type: "candidates", attributes });

describe("tracesAfterWrite", () => {
  const before = { phone: { sent: "old", answered: "old" }, resume: { sent: "old", answered: null } };
  const planned = { kept: { fields: before, tags: null }, tags: { wanted: ["#a"], added: ["#a"], others: [] } };

  it("keeps what was sent and what the service made of it", () => {
    const sent = { phone: "1", tags: ["a"] };
    expect(tracesAfterWrite(planned, { ...usual, attempted: sent, sent, answer: answer({ phone: "+1" }) })).toEqual({
      fields: { ...before, phone: { sent: "#1", answered: "#+1" } },
      tags: planned.tags,
    });
  });

  it("an attribute that the answer leaves out is as it was sent, one that it empties is empty", () => {
    const sent = { phone: "1", pitch: "x" };
    const { fields } = tracesAfterWrite(planned, { ...usual, attempted: sent, sent, answer: answer({ pitch: null }) });
    expect(fields).toMatchObject({ phone: { answered: "#1" }, pitch: { answered: "" } });
  });

  it("what was not accepted is as before; a file that could not be fetched is counted", () => {
    const attempted = { phone: "1", resume: "https://x", tags: ["a"] };
    const refused = {
      ...usual,
      attempted,
      answer: answer({ resume: "https://y" }),
      warnings: ["resume-refused"] as const,
    };
    const once = tracesAfterWrite(planned, refused);
    expect(once).toEqual({
      fields: { ...before, resume: { sent: "m", answered: null, refused: { times: 1, at: 100 } } },
      tags: null,
    });
    const twice = tracesAfterWrite({ kept: once, tags: null }, refused);
    expect(twice.fields.resume?.refused).toEqual({ times: 2, at: 100 });
    const another = tracesAfterWrite({ kept: twice, tags: null }, { ...refused, marks: { resume: "n" } });
    expect(another.fields.resume).toMatchObject({ sent: "n", refused: { times: 1 } });
  });
});

describe("tracesAfterCreate", () => {
  it("remembers blanks too, and which tags are ours", () => {
    const sent = { phone: "1", tags: ["a"], sourced: true };
    const { fields, tags } = tracesAfterCreate({ ...usual, attempted: sent, sent, answer: answer({ phone: "1" }) });
    expect(fields).toMatchObject({ phone: { sent: "#1", answered: "#1" }, pitch: { sent: "", answered: "" } });
    expect(fields).toMatchObject({ picture: { sent: "", answered: "" } });
    expect(Object.keys(fields)).not.toContain("sourced");
    expect(tags).toEqual({ wanted: ["#a"], added: ["#a"], others: [] });
  });
});

describe("nextTry", () => {
  const refused = { sent: "m", answered: "", refused: { times: 1, at: 0 } };

  it.each([
    ["a refused file that is wanted", { resume: refused }, HOUR],
    [
      "the earlier of two",
      { resume: { ...refused, refused: { times: 2, at: 0 } }, picture: { ...refused, sent: "p" } },
      HOUR,
    ],
    ["one that is not wanted any more", { resume: { ...refused, sent: "other" } }, null],
    ["one that was tried often enough", { resume: { ...refused, refused: { times: 4, at: 0 } } }, null],
    ["none", {}, null],
  ])("%s", (_, fields, want) => {
    expect(nextTry({ fields, tags: null }, { resume: "m", picture: "p" })).toBe(want);
  });
});
