import type { Profile } from "@push-profile/hrflow-client";
import { PushProfileError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { CANARY_EMAIL, CANARY_PROFILE, CANARY_VALUES, canariesIn } from "./testing/canaries.ts";
import { openRemembering } from "./testing/remembering.ts";

const changed: Profile = { ...CANARY_PROFILE, info: { ...CANARY_PROFILE.info, summary: "canary-other" } };
const nameless: Profile = { ...CANARY_PROFILE, info: { ...CANARY_PROFILE.info, email: null } };

describe("the memory is handed fingerprints, ids and codes, and no value of a person's", () => {
  it.each<[string, { faults?: string; refuse?: true; there?: true; edit?: true; erase?: true }, Profile[]]>([
    ["created and updated", {}, [CANARY_PROFILE, changed]],
    ["found and filled", { there: true }, [CANARY_PROFILE, changed]],
    ["edited by a recruiter", { edit: true }, [CANARY_PROFILE, changed]],
    ["erased in Teamtailor", { erase: true }, [CANARY_PROFILE, changed]],
    ["without an e-mail", {}, [nameless]],
    ["without an e-mail, the answer lost", { faults: "POST /candidates: drop-after, nth 1" }, [nameless]],
    ["its files refused", { refuse: true }, [CANARY_PROFILE, changed]],
    ["refused for good", { faults: "POST /candidates: status 422" }, [CANARY_PROFILE]],
  ])("%s", async (_, given, profiles) => {
    const { faults = "", refuse, there, edit, erase } = given;
    const { sandbox, push, memory } = await openRemembering({
      ...(faults ? { faults } : {}),
      teamtailor: { canFetch: () => !refuse },
    });
    if (there) sandbox.people.addCandidate({ email: CANARY_EMAIL, "first-name": "canary-before" });
    for (const profile of profiles) {
      await push(profile, { existing: "fill", sourced: true });
      const id = sandbox.people.candidates()[0]?.id;
      if (id !== undefined && edit) sandbox.people.editCandidate(id, { pitch: "canary-theirs", tags: ["canary-star"] });
      if (id !== undefined && erase) sandbox.people.removeCandidate(id);
    }
    await push(profiles[0] ?? CANARY_PROFILE, { logics: [() => false] });
    expect(memory.calls.map(([name]) => name)).toContain("remember");
    expect(canariesIn(memory.calls)).toEqual([]);
  });

  it("what a memory throws tells none of what it may have seen", async () => {
    const { push, memory } = await openRemembering();
    const fail = (): never => {
      throw new TypeError(CANARY_VALUES, { cause: CANARY_PROFILE });
    };
    for (const method of ["fingerprint", "recall", "claim", "remember"]) {
      const thrown: unknown = await push(CANARY_PROFILE, { memory: { ...memory, [method]: fail } }).catch(
        (e: unknown) => e,
      );
      expect(thrown).toBeInstanceOf(PushProfileError);
      expect(canariesIn(thrown)).toEqual([]);
    }
  });
});
