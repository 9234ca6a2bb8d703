import { describe, expect, it } from "vitest";
import { canFetch } from "../teamtailor/can-fetch.ts";
import { invent } from "./invent.ts";
import { oddities } from "./oddities.ts";

const people = invent(1, 13);
const at = (index: number): (typeof people)[number] => people[index] ?? { key: "" };
const shapeOf = (value: unknown): string => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value);

describe("oddities", () => {
  it("are twelve", () => {
    expect(oddities).toHaveLength(12);
  });

  it("show every shape of urls, attachments, location fields, tags and file sizes", () => {
    expect(new Set(people.map(({ info }) => shapeOf(info?.urls)))).toEqual(new Set(["array", "object", "null"]));
    expect(new Set(people.map(({ attachments }) => shapeOf(attachments)))).toEqual(new Set(["array", "null"]));
    expect(new Set(people.map(({ tags }) => shapeOf(tags)))).toEqual(new Set(["array", "null"]));
    const fields = people.map(({ info }) => shapeOf(info?.location?.fields));
    expect(new Set(fields)).toEqual(new Set(["object", "array", "undefined"]));
    const sizes = people.flatMap(({ attachments }) => attachments ?? []).map(({ file_size }) => typeof file_size);
    expect(new Set(sizes)).toEqual(new Set(["number", "string"]));
  });

  it("0 has a LinkedIn URL without a scheme and a picture", () => {
    expect(at(0).info?.urls).toEqual([{ type: "linkedin", url: expect.stringMatching(/^www\.linkedin\.com/) }]);
    expect(canFetch(at(0).info?.picture ?? "")).toBe(true);
  });

  it("1 is a record of 2021", () => {
    expect(Object.keys(at(1))).toEqual(expect.not.arrayContaining(["source_key", "archived_at"]));
    expect(at(1)).toMatchObject({
      archive: null,
      educations: null,
      info: { last_name: "", urls: { linkedin: expect.any(String) } },
    });
    expect(at(1).experiences?.[0]).toMatchObject({ hard_skills: expect.any(Array), date_end: "1969-12-31T23:59:59" });
    expect(at(1).info?.first_name).toBe(at(1).info?.full_name);
  });

  it("2 has only a full name, 5 only a first one", () => {
    expect(at(2).info).toMatchObject({ first_name: null, last_name: null, full_name: expect.stringContaining(" ") });
    expect(at(5).info).toMatchObject({ first_name: expect.stringMatching(/./), last_name: "", full_name: "" });
  });

  it.each([
    [3, /^null$/],
    [4, /^ [A-Z].*@Example\.(Com|Org)$/],
    [9, / @ example \. /],
  ])("%i has an odd e-mail", (index, want) => {
    expect(String(at(index).info?.email)).toMatch(want);
  });

  it("6 has tags with values of every type, and a resume without a URL", () => {
    expect(new Set(at(6).tags?.map(({ value }) => shapeOf(value)))).toEqual(
      new Set(["string", "boolean", "number", "null", "array"]),
    );
    const urls = at(6).attachments?.map(({ type, public_url }) => [type, public_url === null]);
    expect(urls).toEqual(
      expect.arrayContaining([
        ["resume", true],
        ["original", false],
      ]),
    );
  });

  it("7 has a summary whose 140th character lies inside an emoji", () => {
    const summary = at(7).info?.summary ?? "";
    const points = [...summary.replaceAll(/\s+/g, " ")];
    expect(points.length).toBeGreaterThan(140);
    expect(points.slice(138, 142)).toContain("\u200d");
  });

  it("8 has files that cannot be had, 11 has none", () => {
    for (const { public_url } of at(8).attachments ?? []) expect(canFetch(public_url ?? "")).toBe(false);
    expect(canFetch(at(8).info?.picture ?? "")).toBe(false);
    expect(at(11).attachments).toEqual([]);
  });

  it("10 was created in 2009", () => {
    expect(at(10)).toMatchObject({ created_at: "2009-01-05T00:00:00+0000", tags: null });
  });

  it("12 is plain", () => {
    expect(at(12).info).toMatchObject({ first_name: expect.stringMatching(/./), email: expect.stringContaining("@") });
  });
});
