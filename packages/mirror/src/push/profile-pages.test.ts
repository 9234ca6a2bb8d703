import type { ListProfilesOptions, ProfilePage } from "@push-profile/hrflow-client";
import { ServiceError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { createProfilePages, PAGE_SIZE } from "./profile-pages.ts";

/** People `k0` (the oldest change) to `k<n>`, listed newest first, whole. */
function source(count: number, more: { fails?: boolean; archived?: string[]; bare?: string[] } = {}) {
  const keys = Array.from({ length: count }, (_, n) => `k${n}`);
  const asked: number[] = [];
  async function* listProfiles({ startPage = 1 }: ListProfilesOptions): AsyncGenerator<ProfilePage, void, undefined> {
    for (let page = startPage; page <= Math.ceil(count / PAGE_SIZE); page++) {
      asked.push(page);
      if (more.fails) throw new ServiceError("hrflow", { code: "unavailable", message: "m", retryable: true });
      const listed = [...keys].reverse().slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
      const items = listed.map((key) => ({
        key,
        ...(more.bare?.includes(key) ? {} : { info: { first_name: key } }),
        archived_at: more.archived?.includes(key) ? "2026-03-02T10:00:00+0000" : null,
      }));
      yield { page, maxPage: null, total: count, items, date: null };
    }
  }
  return { keys, asked, pages: createProfilePages({ listProfiles }, "s", {}) };
}

describe("whole profiles by the page", () => {
  it("are found for everybody who is due, a request for thirty", async () => {
    const { keys, asked, pages } = source(95);
    const found: string[] = [];
    for (let begun = 0; begun < keys.length; begun += PAGE_SIZE) {
      const portion = keys.slice(begun, begun + PAGE_SIZE);
      await pages.prepare(portion, keys.length - begun);
      found.push(...portion.filter((key) => pages.take(key) !== null));
    }
    expect(found).toEqual(keys);
    expect(asked).toEqual([4, 3, 2, 1]);
  });

  it("name their source, and are handed out once", async () => {
    const { keys, pages } = source(10);
    await pages.prepare(keys, 10);
    expect(pages.take("k3")).toMatchObject({ key: "k3", source: { key: "s" }, info: { first_name: "k3" } });
    expect(pages.take("k3")).toBeNull();
  });

  it("are not read for a few", async () => {
    const { asked, pages } = source(40);
    await pages.prepare(["k1", "k2", "k3", "k4", "k5"], 5);
    expect(asked).toEqual([]);
  });

  it("are given up where people are not on the pages that they should be on", async () => {
    const { keys, asked, pages } = source(200);
    const oldest = keys.slice(0, 30);
    await pages.prepare(oldest, 30);
    await pages.prepare(oldest, 30);
    expect(asked).toEqual([1]);
    expect(oldest.filter((key) => pages.take(key) !== null)).toEqual([]);
  });

  it("are given up where HrFlow fails them: people are then read one by one", async () => {
    const { keys, asked, pages } = source(60, { fails: true });
    await pages.prepare(keys.slice(0, 30), 60);
    await pages.prepare(keys.slice(30), 30);
    expect(asked).toEqual([2]);
  });

  it("are neither archived nor without their content", async () => {
    const { keys, pages } = source(10, { archived: ["k1"], bare: ["k2"] });
    await pages.prepare(keys, 10);
    expect([pages.take("k1"), pages.take("k2"), pages.take("k3")?.key]).toEqual([null, null, "k3"]);
  });
});
