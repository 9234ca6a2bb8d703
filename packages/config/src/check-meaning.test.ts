import { describe, expect, it } from "vitest";
import { checkMeaning } from "./check-meaning.ts";
import type { ConfigData } from "./config-data.ts";

const a = { name: "a", source: "s" };

describe("the meaning of a config file", () => {
  it.each<{ what: string; data: ConfigData }>([
    { what: "mirrors without accounts: the environment has them", data: { mirrors: [a] } },
    { what: "one account that nobody has to name", data: { accounts: { x: {} }, mirrors: [a] } },
    {
      what: "one source in two accounts",
      data: {
        accounts: { x: {}, y: {} },
        mirrors: [
          { ...a, account: "x" },
          { name: "b", source: "s", account: "y" },
        ],
      },
    },
    { what: "plain http, which a flag may allow", data: { accounts: { x: { baseUrl: "http://tt.example.com" } } } },
  ])("accepts $what", ({ data }) => {
    expect(checkMeaning(data, "c.yaml", null)).toEqual([]);
  });

  it.each<{ what: string; data: ConfigData; message: string; fix: string }>([
    {
      what: "a secret given twice",
      data: { accounts: { x: { apiKey: "hunter2", apiKeyFile: "f" } } },
      message: "accounts.x.apiKey and apiKeyFile are both given",
      fix: "Keep one of the two.",
    },
    {
      what: "a password in a URL",
      data: { hrflow: { x: { baseUrl: "https://u:hunter2@example.com" } } },
      message: "hrflow.x.baseUrl holds a user name or a password",
      fix: "Take them out of the URL.",
    },
    {
      what: "an account that is not there",
      data: { accounts: { sweden: {} }, mirrors: [{ ...a, account: "swedn" }] },
      message: "mirrors[0].account names no entry of accounts",
      fix: "Did you mean sweden?",
    },
    {
      what: "nothing where there are several",
      data: { hrflow: { x: {}, y: {} }, mirrors: [a] },
      message: "mirrors[0] does not say its hrflow, and there are several",
      fix: "Add hrflow: x or y.",
    },
    {
      what: "a name twice",
      data: { mirrors: [a, { ...a, source: "t" }] },
      message: "mirrors[1].name is another mirror's name too",
      fix: "Give each mirror a name of its own.",
    },
    {
      what: "a source twice in one account, whether it is named or the only one",
      data: { accounts: { x: {} }, mirrors: [a, { name: "b", source: "s", account: "x" }] },
      message: "mirrors[1].source and the account are those of mirrors[0] too",
      fix: "Leave one of them out: a source is mirrored once into an account.",
    },
    {
      what: "a source with a blank",
      data: { mirrors: [{ ...a, source: "s 1" }] },
      message: "mirrors[0].source holds a blank or another character that no key has",
      fix: "Copy the source's key again, from its page in HrFlow.",
    },
    {
      what: "a start that no calendar has",
      data: { defaults: { start: "2026-02-30" } },
      message: "defaults.start is neither all nor now nor a date",
      fix: "Give a day, such as 2026-01-31, or an instant, such as 2026-01-31T06:00:00Z.",
    },
    {
      what: "logics without a module",
      data: { mirrors: [{ ...a, logics: ["x"] }] },
      message: "mirrors[0].logics names functions, and there is no module",
      fix: "Add functions: ./functions.mjs.",
    },
  ])("refuses $what", ({ data, message, fix }) => {
    const mistakes = checkMeaning(data, "c.yaml", null);
    expect(mistakes).toMatchObject([{ message, fix }]);
    expect(JSON.stringify(mistakes)).not.toContain("hunter2");
  });
});
