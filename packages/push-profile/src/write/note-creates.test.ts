import { createTeamtailorClient } from "@push-profile/teamtailor-client";
import { PushProfileError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { createMapMemory } from "../testing/map-memory.ts";
import { openSandbox } from "../testing/open-sandbox.ts";
import { noteCreates } from "./note-creates.ts";

const ada = { source: "s", key: "ada", reference: null };
const clock = { now: () => 7, sleep: () => Promise.resolve() };

describe("noteCreates", () => {
  it("writes a create down once it may be sent, not while it waits for the budget", async () => {
    const { sandbox } = await openSandbox();
    const memory = createMapMemory();
    const leave = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const budget = {
      acquire: async () => {
        asked.resolve();
        await leave.promise;
        return { done: () => undefined };
      },
    };
    const client = noteCreates(createTeamtailorClient({ ...sandbox.teamtailor, budget }), memory, ada, clock);
    const created = client.createCandidate({ email: "ada@example.com" });
    await asked.promise;
    expect(memory.openCreates()).toBe(0);
    leave.resolve();
    await created;
    expect(memory.openCreates()).toBe(1);
  });

  it("sends nothing where it cannot be written down", async () => {
    const { sandbox } = await openSandbox();
    const away = new PushProfileError({ code: "unavailable", message: "the store is away" });
    const refuse = (): Promise<never> => Promise.reject(away);
    const memory = { ...createMapMemory(), noteCreate: refuse, dropCreate: refuse };
    const client = noteCreates(createTeamtailorClient(sandbox.teamtailor), memory, ada, clock);
    await expect(client.createCandidate({ email: "ada@example.com" })).rejects.toBe(away);
    expect(sandbox.people.candidates()).toEqual([]);
  });
});
