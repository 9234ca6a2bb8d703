import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createGuard } from "../guard/guard.ts";
import { applyOnSkip } from "./apply-on-skip.ts";
import { FILTERED_TAG } from "./our-tags.ts";
import type { Run } from "./sweep-deps.ts";
import { takeTagsBack } from "./take-tags-back.ts";
import { openYard, type Yard } from "./testing/open-yard.ts";

describe("takeTagsBack", () => {
  let yard: Yard;
  let run: Run;
  let candidateId: string;
  beforeEach(async () => {
    yard = await openYard();
    const guard = createGuard({ ...yard, allowChanges: null }, yard.clock.now());
    run = { call: {}, guard, dryRun: false };
    ({ candidateId } = await yard.settle("ada", ["theirs"]));
    yard.requests();
  });
  afterEach(() => yard.close());

  const deps = (): ReturnType<Yard["deps"]> => yard.deps({ onSkip: "tag" });

  it("takes the tag away from somebody whom the logics let through again", async () => {
    await yard.refuse("ada");
    expect(await applyOnSkip(deps(), { key: "ada" }, run)).toBe("tagged");
    expect(yard.tagsOf(candidateId)).toEqual(["theirs", FILTERED_TAG]);
    expect(await takeTagsBack(deps(), { key: "ada" }, run)).toBe(false);

    const { traces } = await yard.row(candidateId);
    await yard.link("ada", candidateId);
    await yard.ledger.rememberPush(yard.mirror.id, "ada", {
      ...{ desired: "wanted", outcome: "updated", candidateId, matchedBy: "remembered", email: "print" },
      ...{ againAt: 7, conflicts: ["phone"], owner: null, traces },
    });
    expect(await takeTagsBack(deps(), { key: "ada" }, { ...run, dryRun: true })).toBe(false);
    expect(yard.tagsOf(candidateId)).toContain(FILTERED_TAG);
    expect(await takeTagsBack(deps(), { key: "ada" }, run)).toBe(true);
    expect(yard.tagsOf(candidateId)).toEqual(["theirs"]);
    const kept = { desired: "wanted", outcome: "updated", email: "print", againAt: 7, conflicts: ["phone"] };
    expect(await yard.person("ada")).toMatchObject(kept);
  });

  it("costs no request where there is nothing of ours", async () => {
    expect(await takeTagsBack(deps(), { key: "ada" }, run)).toBe(false);
    expect(await takeTagsBack(deps(), { key: "nobody" }, run)).toBe(false);
    expect(yard.requests()).toEqual([]);
  });

  it("does nothing in a dry run", async () => {
    await yard.refuse("ada");
    expect(await applyOnSkip(deps(), { key: "ada" }, { ...run, dryRun: true })).toBe("tagged");
    expect(yard.tagsOf(candidateId)).toEqual(["theirs"]);
    expect(await yard.ledger.changesSince(yard.mirror.id, 0)).toMatchObject({ changes: 0 });
  });
});
