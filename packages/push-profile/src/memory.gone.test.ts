import type { Profile } from "@push-profile/hrflow-client";
import { PushProfileError, ServiceError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { openRemembering, type Remembering } from "./testing/remembering.ts";

function ada(info: object = {}): Profile {
  return { key: "ada", info: { first_name: "Ada", email: "ada@example.com", ...info } };
}

/** Somebody who was pushed, deleted in Teamtailor, and changed in HrFlow since. */
async function openDeleted(): Promise<Remembering & { id: string; changed: Profile }> {
  const world = await openRemembering();
  const { candidateId } = await world.push(ada());
  world.sandbox.people.removeCandidate(String(candidateId));
  return { ...world, id: String(candidateId), changed: ada({ phone: "1" }) };
}

describe("before somebody is called gone", () => {
  it("the caller is asked, and nothing is remembered before", async () => {
    const { push, memory, id, changed } = await openDeleted();
    const asked: unknown[] = [];
    const beforeGone = (candidateId: string): void => void asked.push([candidateId, memory.left("ada")?.status]);
    expect(await push(changed, {}, { beforeGone })).toMatchObject({ status: "gone", candidateId: id });
    expect(asked).toEqual([[id, "created"]]);
    expect(memory.left("ada")?.status).toBe("gone");
  });

  it("the caller is asked too where they are deleted between the look and the write", async () => {
    const { sandbox, push } = await openRemembering();
    const { candidateId } = await push(ada());
    const asked: string[] = [];
    const outcome = await push(
      ada({ phone: "1" }),
      {},
      {
        beforeChange: (id) => {
          sandbox.people.removeCandidate(id);
        },
        beforeGone: (id) => void asked.push(id),
      },
    );
    expect(outcome.status).toBe("gone");
    expect(asked).toEqual([candidateId]);
  });

  it("a caller who objects stops the push, and it is asked again", async () => {
    const { push, memory, changed } = await openDeleted();
    const guard = new PushProfileError({ code: "guard", message: "m" });
    const refuse = (): never => {
      throw guard;
    };
    for (let n = 0; n < 2; n++) await expect(push(changed, {}, { beforeGone: refuse })).rejects.toBe(guard);
    expect(memory.left("ada")?.status).toBe("created");
    expect(memory.claimed()).toBe(0);
  });

  it("a service that does not answer the caller fails this person", async () => {
    const { push, memory, changed } = await openDeleted();
    const beforeGone = (): never => {
      throw new ServiceError("teamtailor", { code: "unavailable", message: "m", retryable: true });
    };
    expect(await push(changed, {}, { beforeGone })).toMatchObject({ status: "failed", error: { code: "unavailable" } });
    expect(memory.left("ada")?.status).toBe("created");
  });

  it.each([
    ["in a dry run", {}, { dryRun: true }],
    ["who is created anew", { recreate: true }, {}],
  ])("nobody is asked for somebody %s", async (_, rules, options) => {
    const { push, changed } = await openDeleted();
    const asked: string[] = [];
    await push(changed, rules, { ...options, beforeGone: (id) => void asked.push(id) });
    expect(asked).toEqual([]);
  });
});
