import { createTeamtailorClient } from "@push-profile/teamtailor-client";
import { expect, it } from "vitest";
import { lockOf } from "./client-lock.ts";

it("the lock is the same for one client, and another for another", () => {
  const [one, other] = [createTeamtailorClient({ apiKey: "one" }), createTeamtailorClient({ apiKey: "one" })];
  expect(lockOf(one)).toBe(lockOf(one));
  expect(lockOf(one)).not.toBe(lockOf(other));
});
