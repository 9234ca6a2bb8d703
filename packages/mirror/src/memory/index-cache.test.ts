import { createVirtualClock } from "@push-profile/transport/testing";
import type { Candidate } from "push-profile";
import { describe, expect, it } from "vitest";
import { createIndexCache } from "./index-cache.ts";

function candidate(id: string, pitch = "first"): Candidate {
  return { id, type: "candidates", attributes: { pitch } };
}

describe("createIndexCache", () => {
  it("gives a candidate for a minute from its reading", async () => {
    const clock = createVirtualClock(1_000_000);
    const cache = createIndexCache({ clock });
    cache.put([candidate("1")], clock.now());
    await clock.advance(59_999);
    expect(cache.get("1")).toEqual(candidate("1"));
    await clock.advance(1);
    expect(cache.get("1")).toBeNull();
  });

  it("knows the last reading, and nobody who was not read", () => {
    const clock = createVirtualClock();
    const cache = createIndexCache({ clock });
    cache.put([candidate("1"), candidate("1", "second")], 0);
    expect([cache.get("1"), cache.get("2")]).toEqual([candidate("1", "second"), null]);
  });

  it("forgets whom we wrote", () => {
    const cache = createIndexCache({ clock: createVirtualClock() });
    cache.put([candidate("1")], 0);
    cache.drop("1");
    expect(cache.get("1")).toBeNull();
  });

  it("keeps no more than so many, the last ones", () => {
    const cache = createIndexCache({ clock: createVirtualClock(), mostEntries: 2 });
    cache.put([candidate("1"), candidate("2"), candidate("1"), candidate("3")], 0);
    expect(["1", "2", "3"].map((id) => cache.get(id)?.id ?? null)).toEqual(["1", null, "3"]);
  });

  it("does not give what the clock says was read in the future", () => {
    const clock = createVirtualClock(1_000_000);
    const cache = createIndexCache({ clock });
    cache.put([candidate("1")], clock.now());
    clock.set(1);
    expect(cache.get("1")).toBeNull();
  });
});
