import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { createLog } from "../log.ts";
import { createNotifier } from "../notices/notifier.ts";
import type { StandstillChange } from "../supervisor/standstill.ts";
import { collect } from "../testing/collect.ts";
import { scriptedFetch } from "../testing/scripted-fetch.ts";
import { readDocumentation } from "./testing/documentation.ts";

const [, section = ""] = /\n## Being told\n([\s\S]*?)\n## /.exec(readDocumentation("docs/production.md")) ?? [];
const [, example = ""] = /^```json\n([\s\S]*?)^```$/m.exec(section) ?? [];

/** What is posted of a change. */
async function posted(mirror: string, change: StandstillChange): Promise<string | null> {
  const [clock, stop] = [createVirtualClock(), new AbortController()];
  const { fetch, sent } = scriptedFetch(200);
  const log = createLog({ level: "info", format: "json", colour: false }, collect().stream);
  createNotifier({ url: () => "https://hooks.example.com/", log, fetch, clock, stop: stop.signal })(mirror, change);
  await clock.advance(1);
  expect(sent).toMatchObject([{ method: "POST", headers: { "content-type": "application/json" } }]);
  return sent[0]?.body ?? null;
}

describe("the notice in docs/production.md", () => {
  it("is what is sent when a mirror stands still", async () => {
    const body = await posted("careers-se", { type: "paused", reason: "auth", since: Date.UTC(2026, 2, 2, 12) });
    expect(body).toBe(JSON.stringify(JSON.parse(example)));
  });

  it("is told with each word that a notice may have", () => {
    const words: Record<StandstillChange["type"] | "hand", true> = { paused: true, recovered: true, hand: true };
    for (const word of [...Object.keys(words), ...Object.keys(JSON.parse(example))])
      expect(section).toContain(`\`${word}\``);
  });
});
