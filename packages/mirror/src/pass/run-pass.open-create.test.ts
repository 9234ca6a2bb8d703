import { describe, expect, it } from "vitest";
import { retryQuarantined } from "../people/retry-quarantined.ts";
import { add, MINUTE } from "../testing/add-people.ts";
import { openEmpty } from "../testing/workshop.ts";

describe("a create without an e-mail whose answer was lost and who cannot be found", () => {
  it("waits in quarantine, is not sent again by itself, and is once a hand allows it", async () => {
    const opened = await openEmpty();
    opened.settings.rules = { sourced: true };
    const key = add(opened, "ada", { info: { first_name: "Ada", last_name: "Example" } });
    opened.sandbox.setFaults("teamtailor POST /candidates: drop-before, nth 1");
    expect(await opened.passInTime()).toMatchObject({ failed: 1, quarantined: 1 });
    expect(await opened.person(key)).toMatchObject({ status: "quarantined", error: { code: "conflict" } });
    expect((await opened.person(key))?.createAt).not.toBeNull();

    opened.wait(10 * MINUTE);
    opened.sandbox.people.editProfile(key, { info: { phone: "+46 8 1" } });
    opened.requests();
    expect(await opened.passInTime()).toMatchObject({ failed: 1, created: 0 });
    expect(opened.requests()).not.toContain("POST /candidates");

    const released = await retryQuarantined(opened.ledger, await opened.state(), [key], opened.clock.now());
    expect(released).toEqual({ released: 1, elsewhere: [] });
    expect(await opened.passInTime()).toMatchObject({ created: 1, failed: 0, backlog: 0 });
    expect(opened.sandbox.people.candidates()).toHaveLength(1);
    expect(await opened.person(key)).toMatchObject({ status: "synced", createAt: null });
  });
});
