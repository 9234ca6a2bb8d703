import { describe, expect, it } from "vitest";
import { profilesIn } from "./profiles-in.ts";

async function read(text: string, source: string | null = null): Promise<unknown[]> {
  const profiles = [];
  for await (const profile of profilesIn(pieces(text), "people.json", { source, only: false })) profiles.push(profile);
  return profiles;
}

async function* pieces(text: string): AsyncGenerator<string> {
  yield text;
}

describe("profiles in a text", () => {
  it("are handed on as they are", async () => {
    const profile = { key: "k", source: { key: "own" }, info: { email: "kim@example.com" }, unknown: [1] };
    expect(await read(JSON.stringify([profile, profile]), "other")).toEqual([profile, profile]);
  });

  it.each([
    { own: { source: { key: "own" } }, want: { source: { key: "own" } } },
    { own: { source_key: "own" }, want: { source_key: "own", source: { key: "own" } } },
    { own: { source: { key: null }, source_key: "own" }, want: { source_key: "own", source: { key: "own" } } },
    { own: {}, want: { source: { key: "given" } } },
    { own: { source: null }, want: { source: { key: "given" } } },
    { own: { source: { name: "Careers" } }, want: { source: { name: "Careers", key: "given" } } },
    { own: { source: { key: "" } }, want: { source: { key: "given" } } },
  ])("get the source that is given where they have none: $own", async ({ own, want }) => {
    expect(await read(JSON.stringify({ info: {}, ...own }), "given")).toEqual([{ info: {}, ...want }]);
  });

  it("are refused where they are another source's and only one is wanted", async () => {
    const given = [{ info: {} }, { source_key: "own", info: {} }, { source: { key: "other" }, info: {} }];
    const profiles = profilesIn(pieces(JSON.stringify(given)), "people.json", { source: "own", only: true });
    expect((await profiles.next()).value).toMatchObject({ source: { key: "own" } });
    expect((await profiles.next()).value).toMatchObject({ source_key: "own" });
    await expect(profiles.next()).rejects.toThrow("entry 3 of people.json is of another source than the mirror");
  });

  it.each(["[]", "\ufeff [ ]\n"])("are none in an empty list: %j", async (text) => {
    expect(await read(text)).toEqual([]);
  });

  it("stay without a source where none is given", async () => {
    expect(await read('{"info":{}}')).toEqual([{ info: {} }]);
  });

  it.each([
    { text: '[{"info":{}},{"key":"k"}]', says: 'entry 2 of people.json is not a full profile: it has no "info"' },
    { text: '{"code":200,"data":{"info":{}}}', says: 'it has no "info"' },
    { text: "[[]]", says: "entry 1 of people.json is not a full profile: it is no JSON object" },
    { text: '"k"', says: "it is no JSON object" },
    { text: " \n", says: "people.json holds no profile" },
    { text: "", says: "people.json holds no profile" },
  ])("are not in $text", async ({ text, says }) => {
    await expect(read(text)).rejects.toThrow(says);
  });
});
