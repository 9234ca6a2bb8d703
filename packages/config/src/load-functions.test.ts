import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FunctionNames, loadFunctions } from "./load-functions.ts";
import { folder } from "./testing/folder.ts";

const text = `
const byEmail = (profile) => Boolean(profile.info?.email);
export { byEmail as hasEmail };
export const toCandidate = () => ({ email: "kim@example.com" });
export const limit = 3;
`;

function load(wanted: Partial<FunctionNames>, module = text) {
  const path = join(folder({ "f.mjs": module }), "f.mjs");
  const fields = { functions: "--functions", logics: "--logic", format: "--format" };
  return loadFunctions({ path, name: "f.mjs", fields, logics: [], format: null, ...wanted });
}

describe("functions of a module", () => {
  it("are taken by the names of their exports, which outcomes then tell", async () => {
    const { logics, format } = await load({ logics: ["hasEmail"], format: "toCandidate" });
    expect(logics.map(({ name }) => name)).toEqual(["hasEmail"]);
    expect(logics[0]?.({ key: "k", info: { email: "kim@example.com" } })).toBe(true);
    expect(await format?.({ key: "k" })).toEqual({ email: "kim@example.com" });
  });

  it("are not there where none is named", async () => {
    expect(await load({})).toEqual({ logics: [] });
  });

  it.each([
    {
      wanted: { logics: ["hasMail"] },
      message: "--logic names hasMail, which is no function that f.mjs exports",
      fix: "Did you mean hasEmail? There are: hasEmail, toCandidate.",
    },
    {
      wanted: { format: "limit" },
      message: "--format names limit, which is no function that f.mjs exports",
      fix: "There are: hasEmail, toCandidate.",
    },
    { wanted: { format: "toString" }, message: "--format names toString", fix: "There are:" },
  ])("say which there are where one is not: $wanted", async ({ wanted, message, fix }) => {
    await expect(load(wanted)).rejects.toThrow(
      expect.objectContaining({ message: expect.stringContaining(message), fix: expect.stringContaining(fix) }),
    );
  });

  it("say so where there is none at all", async () => {
    await expect(load({ format: "a" }, "export const x = 1;")).rejects.toThrow(
      expect.objectContaining({ fix: "It exports no function." }),
    );
  });
});
