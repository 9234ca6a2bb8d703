import { describe, expect, it } from "vitest";
import { checkShape } from "./check-shape.ts";

const mirror = { name: "a", source: "s" };

function mistakes(value: unknown): [string, string, string][] {
  return checkShape(value, "c.yaml", null).mistakes.map(({ path, message, fix }) => [path, message, fix]);
}

describe("the shape of a config file", () => {
  it.each([
    { what: "nothing at all", value: null },
    { what: "the least of a mirror", value: { mirrors: [mirror] } },
    {
      what: "everything of a mirror",
      value: {
        mirrors: [
          {
            ...mirror,
            hrflow: "main",
            account: "sweden",
            functions: "./functions.mjs",
            logics: ["hasEmail"],
            format: "toCandidate",
            fields: { picture: "off", phone: "fill" },
            tags: { include: ["*"], exclude: ["internal*"], add: ["hrflow"] },
            priority: 1,
            start: "2026-01-31",
            sweep: "0 3 * * *",
          },
        ],
      },
    },
  ])("may be $what", ({ value }) => {
    expect(mistakes(value)).toEqual([]);
  });

  it.each<[string, unknown, [string, string, string]]>([
    ["an unknown key", { stat: "x" }, ["stat", "stat is not a setting", "Did you mean state?"]],
    [
      "an unknown key deep down",
      { hrflow: { main: { api_user: "x" } } },
      ["hrflow.main.api_user", "hrflow.main.api_user is not a setting", "Did you mean apiUser?"],
    ],
    [
      "an unknown key that is near to none",
      { mirrors: [{ ...mirror, tags: { colour: 1 } }] },
      ["mirrors[0].tags.colour", "mirrors[0].tags.colour is not a setting", "There are: include, exclude, add."],
    ],
    [
      "an attribute that is none",
      { mirrors: [{ ...mirror, fields: { phon: "off" } }] },
      ["mirrors[0].fields.phon", "mirrors[0].fields.phon is not a setting", "Did you mean phone?"],
    ],
    ["what is missing", { mirrors: [{ name: "a" }] }, ["mirrors[0].source", "mirrors[0].source is missing", "Add it."]],
    [
      "a number where a text belongs",
      { mirrors: [{ ...mirror, source: 1 }] },
      ["mirrors[0].source", "mirrors[0].source is not a text", "Put it in quotes."],
    ],
    [
      "a word that is none of a few",
      { accounts: { a: { region: "ue" } } },
      ["accounts.a.region", "accounts.a.region is none of eu, na, au", "Give one of these words."],
    ],
    [
      "a schedule",
      { defaults: { schedule: "often" } },
      [
        "defaults.schedule",
        "defaults.schedule is not a cron expression of 5 or 6 fields",
        "Give a cron expression of 5 or 6 fields.",
      ],
    ],
    ["an empty text", { state: " " }, ["state", "state is empty", "Give it a value, or leave it out."]],
    [
      "too large a number",
      { accounts: { a: { maxRequestsPer10Seconds: 99999 } } },
      [
        "accounts.a.maxRequestsPer10Seconds",
        "accounts.a.maxRequestsPer10Seconds is more than 10000",
        "Give at most 10000.",
      ],
    ],
    [
      "a name with a blank",
      { accounts: { "my account": {} } },
      [
        "accounts.my account",
        "accounts.my account is not a name of letters, digits, dots, dashes and underscores",
        "Give it another name.",
      ],
    ],
    ["a list", [], ["", "the file is not a group of settings", "Give a group of settings."]],
  ])("may not hold %s", (_what, value, want) => {
    expect(mistakes(value)).toEqual([want]);
  });

  it("never repeats a value", () => {
    const secret = "hunter2";
    const value = {
      state: 1,
      token: [secret],
      accounts: { a: { region: secret, apiKey: { x: secret }, baseUrl: secret, apiVersion: secret } },
      mirrors: [{ ...mirror, schedule: secret, existing: secret, logics: secret }],
    };
    const told = mistakes(value);
    expect(told).toHaveLength(9);
    expect(JSON.stringify(told)).not.toContain(secret);
  });
});
