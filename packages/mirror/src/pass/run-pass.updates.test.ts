import type { Outcome } from "push-profile";
import { describe, expect, it } from "vitest";
import { retryQuarantined } from "../people/retry-quarantined.ts";
import { add, at, MINUTE } from "../testing/add-people.ts";
import { openEmpty, type Workshop } from "../testing/workshop.ts";

/** What a pass brought there, each with the time of its update: minutes after noon. */
async function written(shop: Workshop): Promise<string[]> {
  const told: string[] = [];
  const onOutcome = ({ status }: Outcome, updateMs: number | null): void => {
    const minutes = updateMs === null ? "no update" : `${(updateMs - Date.UTC(2026, 2, 2, 12)) / MINUTE} min`;
    told.push(`${status}: ${minutes}`);
  };
  await shop.pass({ onOutcome });
  return told;
}

describe("the time of the update that a push brings", () => {
  it("is told for the first push and for each change", async () => {
    const shop = await openEmpty();
    const key = add(shop, "ada", { updated_at: at(shop, 0) });
    expect(await written(shop)).toEqual(["created: -60 min"]);
    shop.wait(10 * MINUTE);
    shop.sandbox.people.editProfile(key, { info: { phone: "+46 8 1" } });
    shop.wait(MINUTE);
    expect(await written(shop)).toEqual(["updated: 10 min"]);
  });

  it("is not told where a new mapping writes, nor again for the same update", async () => {
    const shop = await openEmpty();
    add(shop, "ada", { updated_at: at(shop, 0) });
    await shop.pass();
    for (const tag of ["one", "two"]) {
      shop.settings.rules = { tags: { add: [tag] } };
      shop.settings.mapping = tag;
      expect(await written(shop)).toEqual(["updated: no update"]);
    }
  });

  it("is not told for a later try of a refused file", async () => {
    const shop = await openEmpty();
    const updated_at = at(shop, 0);
    const resumeAt = (host: string) => [{ type: "resume", public_url: `https://${host}/cv.pdf`, alt: "cv" }];
    const key = add(shop, "ada", { updated_at, attachments: resumeAt("files.invalid") });
    expect(await written(shop)).toEqual(["created: -60 min"]);
    shop.sandbox.people.editProfile(key, { updated_at, attachments: resumeAt("files.example.com") });
    shop.wait(61 * MINUTE);
    expect(await written(shop)).toEqual(["updated: no update"]);
  });

  it("is told once a push gets through that failed before", async () => {
    const shop = await openEmpty();
    const key = add(shop, "ada", { updated_at: at(shop, 0) });
    shop.sandbox.setFaults("teamtailor POST /candidates: status 422");
    expect(await written(shop)).toEqual(["failed: -60 min"]);
    shop.sandbox.setFaults([]);
    await retryQuarantined(shop.ledger, await shop.state(), [key], shop.clock.now());
    expect(await written(shop)).toEqual(["created: -60 min"]);
  });

  it("is not told for somebody back from the archive, whose profile is the old one", async () => {
    const opened = await openEmpty({ hrflow: { archivingMovesUpdatedAt: false } });
    opened.settings.onArchive = "delete";
    const key = add(opened, "ada", { updated_at: at(opened, 0) });
    add(opened, "here");
    await opened.pass();
    opened.sandbox.people.archiveProfile(key);
    await opened.open(({ sweep }) => sweep());
    opened.sandbox.people.archiveProfile(key, false);
    await opened.open(({ sweep }) => sweep());
    expect(await written(opened)).toEqual(["created: no update"]);
  });
});
