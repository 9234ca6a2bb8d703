import { createHrflowClient } from "@push-profile/hrflow-client";
import { describe, expect, it } from "vitest";
import { type PushProfileOptions, pushProfile } from "./push-profile.ts";
import type { Scope } from "./scope.ts";
import { openSandbox } from "./testing/open-sandbox.ts";

const profile = { key: "k", info: { first_name: "Ada", email: "ada@example.com" } };

describe("pushProfile", () => {
  it.each([
    ["a key", (apiKey: string) => ({ apiKey })],
    [
      "the original's header with its prefix",
      (key: string) => ({ name: "Authorization", value: `Token token=${key}` }) as const,
    ],
    ["the original's header without", (key: string) => ({ name: "Authorization", value: key }) as const],
  ])("accepts %s as auth", async (_, auth) => {
    const { sandbox } = await openSandbox();
    const { apiKey, baseUrl } = sandbox.teamtailor;
    expect(await pushProfile({ auth: { ...auth(apiKey), baseUrl }, profile })).toMatchObject({ status: "created" });
  });

  it("takes the parameters of the original action under their names", async () => {
    const { sandbox } = await openSandbox();
    const { key } = sandbox.people.addProfile({ info: profile.info });
    const outcome = await pushProfile({
      hrflowClient: createHrflowClient(sandbox.hrflow),
      auth: sandbox.teamtailor,
      profile: { key, source: { key: sandbox.hrflow.sourceKey } },
      logics: ["isKnown", () => true],
      formatFunctionName: "toCandidate",
      localScope: { toCandidate: () => ({ "first-name": "Grace", email: "ada@example.com" }) },
      globalScope: { isKnown: () => true, toCandidate: () => ({}) },
      sourced: true,
    });
    expect(outcome).toMatchObject({ status: "created", changed: ["first-name", "email", "sourced"] });
    expect(sandbox.people.candidates()[0]?.attributes).toMatchObject({ "first-name": "Grace", sourced: true });
  });

  it.each<[string, Partial<PushProfileOptions>, string]>([
    ["a logic nobody knows", { logics: ["nobody"] }, "logics"],
    ["a format nobody knows", { formatFunctionName: "nobody" }, "formatFunctionName"],
    [
      "two formats",
      { formatFunctionName: "f", format: () => ({}), localScope: { f: () => ({}) } },
      "formatFunctionName",
    ],
    ["a named profile without a HrFlow client", { profile: { key: "k", source: { key: "s" } } }, "hrflowClient"],
    ["a base URL that is not https", { auth: { apiKey: "x", baseUrl: "http://example.com/v1" } }, "baseUrl"],
    ["no key", { auth: { apiKey: "" } }, "apiKey"],
    ["a key that is none", { auth: { apiKey: undefined as unknown as string } }, "auth"],
    ["no auth", { auth: undefined as unknown as PushProfileOptions["auth"] }, "auth"],
    ["a text in place of logics", { logics: "abc" as unknown as string[] }, "logics"],
    ["no list of logics", { logics: null as unknown as string[] }, "logics"],
    ["a logic that is neither", { logics: [5 as unknown as string] }, "logics"],
    ["a name without a scope", { logics: ["nobody"], localScope: null as unknown as Scope }, "logics"],
    ["a misspelt rule", { existing: "skipp" as "skip" }, "existing"],
  ])("%s is a misuse, told before any request", async (_, wrong, field) => {
    const { sandbox } = await openSandbox();
    const push = pushProfile({ auth: sandbox.teamtailor, profile, ...wrong });
    await expect(push).rejects.toMatchObject({ code: "config", field });
    expect(sandbox.requests).toEqual([]);
  });

  it("without anything is a misuse", async () => {
    await expect(pushProfile(undefined as unknown as PushProfileOptions)).rejects.toMatchObject({ code: "config" });
  });

  it("calls at the same time share the account: one e-mail, one candidate", async () => {
    const { sandbox } = await openSandbox();
    const calls = Array.from({ length: 6 }, (_, i) =>
      pushProfile({ auth: sandbox.teamtailor, profile: { ...profile, key: `k${i}` } }),
    );
    const outcomes = await Promise.all(calls);
    expect(sandbox.people.candidates()).toHaveLength(1);
    expect(outcomes.filter(({ status }) => status === "created")).toHaveLength(1);
  });

  it("two spellings of one account are one account", async () => {
    const { sandbox } = await openSandbox();
    const { apiKey, baseUrl } = sandbox.teamtailor;
    const spellings = [
      { apiKey, baseUrl },
      { apiKey: `Token token=${apiKey}`, baseUrl: `${baseUrl}/` },
    ];
    await Promise.all(spellings.map((auth) => pushProfile({ auth, profile })));
    expect(sandbox.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  it("a logic asked for by name is told by that name", async () => {
    const { sandbox } = await openSandbox();
    const localScope = {
      livesInSweden: (
        () => () =>
          false
      )(),
    };
    const outcome = await pushProfile({ auth: sandbox.teamtailor, profile, logics: ["livesInSweden"], localScope });
    expect(outcome).toMatchObject({ status: "skipped", reason: "logic:livesInSweden" });
  });
});
