import type { MirrorStatus } from "@push-profile/mirror";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { statusLines } from "./status-lines.ts";
import { unknownStatus } from "./unknown-status.ts";

const base = unknownStatus({ name: "careers", source: "s1", baseUrl: "https://api.example.com/v1", limit: 50 });
const plain = { columns: null, paint: (_: unknown, text: string) => text };

function lines(...mirrors: Partial<MirrorStatus>[]): string[] {
  const all = mirrors.map((mirror) => ({ ...base, ...mirror }));
  return statusLines({ version: "1", snapshot: "2026-03-02T12:00:00Z", mirrors: all }, plain);
}

describe("status in words", () => {
  it("is a table, and what does not fit in one", () => {
    const [heads, row, , note, paused] = lines({
      state: "paused",
      pausedReason: "paused by hand since then",
      people: { ...base.people, synced: 40, quarantined: 2 },
      backlog: 3,
      oldestDueSeconds: 7300,
      quarantine: { count: 2 },
      freshnessSeconds: 90,
      lastPass: { at: "2026-03-02T11:55:00Z", outcome: "done", durationMs: 5 },
      holder: { host: "one", pid: 7, until: "2026-03-02T12:00:30Z" },
      budget: { limit: 50, used: 12, waiting: 3 },
    });
    expect(heads?.split(/ {2,}/)).toEqual([
      "mirror",
      "state",
      "people",
      "due",
      "quarantine",
      "fresh",
      "last pass",
      "budget",
    ]);
    expect(row?.split(/ {2,}/)).toEqual([
      "careers",
      "paused",
      "42",
      "3, 2h",
      "2",
      "1m",
      "done 5m ago",
      "12 of 50, 3 wait",
    ]);
    expect(note).toBe(
      "careers: account https://api.example.com/v1; 40 synced, 2 quarantined; held by process 7 on one",
    );
    expect(paused).toBe("  paused: paused by hand since then");
  });

  it("is aligned by what is shown, however wide the letters are", () => {
    const [, first = "", second = ""] = lines({ name: "採用" }, { name: "a\u001b[31m" });
    const at = (line: string): number => stringWidth(line.slice(0, line.indexOf("idle")));
    expect(at(first)).toBe(at(second));
    expect(second).not.toContain("\u001b");
  });

  it("is nothing where there is no mirror", () => {
    expect(lines()).toEqual([]);
  });
});
