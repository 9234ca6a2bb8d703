import { describe, expect, it } from "vitest";
import { systemClock } from "./clock.ts";

describe("systemClock", () => {
  it("tells the time", () => {
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
  });

  it("wakes", async () => {
    await expect(systemClock.sleep(0)).resolves.toBeUndefined();
  });

  it("rejects with the signal's reason, before and while it sleeps", async () => {
    await expect(systemClock.sleep(60_000, AbortSignal.abort("before"))).rejects.toBe("before");
    const controller = new AbortController();
    const sleeping = systemClock.sleep(60_000, controller.signal);
    controller.abort("while");
    await expect(sleeping).rejects.toBe("while");
  });
});
