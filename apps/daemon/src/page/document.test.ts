import type { PassRecord } from "@push-profile/mirror";
import { describe, expect, it } from "vitest";
import { now, sampleMirror, sampleQuarantine, sampleStatus, sampleWatch } from "../http/testing/sample-watch.ts";
import type { Watch } from "../http/watch.ts";
import { errorPage, statusPage } from "./document.ts";
import { readFacts } from "./facts.ts";

async function pageOf(change: Partial<Watch> = {}, said: Parameters<typeof statusPage>[1] = null): Promise<string> {
  return String(await statusPage(await readFacts(sampleWatch(change)), said));
}

/** What a person reads, without the drawing. */
function textOf(page: string): string {
  return page
    .replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, "")
    .replace(/<\/(?:d[dt]|t[dh]|li|p)>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replaceAll(/\s+/g, " ");
}

const refused = {
  code: "auth",
  message: "",
  status: 401,
  field: null,
  retryable: false,
  fix: "Check the key.",
} as const;
const down = sampleMirror({ lastPass: { at: "2026-11-23T18:23:00Z", outcome: "unavailable", durationMs: 5 } });
const failed: PassRecord = {
  at: now - 64_000,
  outcome: "unavailable",
  durationMs: 5,
  counts: {},
  error: { code: "timeout", status: null, service: "hrflow" },
};

describe("statusPage", () => {
  it("says what the status says", async () => {
    const page = await pageOf();
    const text = textOf(page);
    for (const words of [
      "3 people wait in quarantine. 38 people are due.",
      "as of 2026-11-23 18:24:04 UTC",
      "careers-se",
      "In Teamtailor 11,847 7 with a conflict",
      "Due 38 the oldest for 52 s",
      "In quarantine 3",
      "Behind HrFlow 52 s at most",
      "Synced 11,840",
      "Skipped 212",
      "Forgotten 1",
      "12 of 50 requests taken in the current 10 s",
      "2 pushes wait for a slot.",
      "Held by process 4711 on push-1.example.com.",
      "validation Teamtailor refused the phone number (422). Correct the phone number in HrFlow",
      `Profile ${"a".repeat(40)} For 2 h 21 min · 1 try · candidate 48213 in Teamtailor`,
      "18:17 6 created, 16 updated, 5 unchanged 4.0 s",
      "18:18 – 18:23 6 times nothing to do",
      "2 h behind HrFlow at worst (08:24 to 08:54).",
    ]) {
      expect(text).toContain(words);
    }
    expect(page).toContain('<time id="snapshot" datetime="2026-11-23T18:24:04.000Z">');
    expect(page).toContain('href="https://app.teamtailor.com/candidates/48213"');
  });

  it("says what keeps the daemon from its work", async () => {
    const readiness: Watch["readiness"] = () => ({
      ready: false,
      ledger: false,
      reasons: [
        { kind: "ledger", error: null },
        { kind: "not-begun", mirror: "careers-se", error: { ...refused, message: "<b> was refused" } },
      ],
    });
    const text = textOf(await pageOf({ readiness }));
    for (const words of [
      "push-profiled The ledger cannot be used. careers-se has not begun. 3 people wait in quarantine.",
      "The ledger cannot be used. The mirror careers-se has not begun: &lt;b&gt; was refused (auth). Check the key.",
      "careers-se Running Not begun",
    ]) {
      expect(text).toContain(words);
    }
  });

  it("marks a mirror that is far behind its schedule, and says which service is down", async () => {
    const late: Partial<Watch> = {
      status: () => Promise.resolve(sampleStatus([down, sampleMirror({ name: "careers-no" })])),
      lastSuccess: ({ name }) => Promise.resolve(name === down.name ? now - 3 * 86_400_000 : now),
      successDue: ({ name }) => (name === down.name ? now - 2 * 86_400_000 : now + 60_000),
      passes: ({ name }) => Promise.resolve(name === down.name ? [failed] : []),
    };
    const page = await pageOf(late);
    for (const words of [
      "careers-se has had no good pass for 3 days: HrFlow did not answer. 6 people",
      "This mirror has had no good pass for 3 days. HrFlow did not answer.",
      "careers-se Running Late 38 due",
      "careers-no Running 38 due",
      "HrFlow did not answer 5 ms",
    ]) {
      expect(textOf(page)).toContain(words);
    }
    expect(page.match(/>Late</g)).toHaveLength(2);
    expect(page).toContain('<b class="bad">52 s</b>');
  });

  it("escapes whatever comes from elsewhere", async () => {
    const evil = `<img src=x onerror="alert(1)">'&\u202e`;
    const [line] = sampleQuarantine();
    if (line?.error == null) throw new Error("no sample");
    const error = { ...line.error, message: evil, fix: evil };
    const mirror = sampleMirror({
      name: evil,
      source: evil,
      account: evil,
      state: "paused",
      pausedReason: evil,
      holder: { host: evil, pid: 1, until: "" },
    });
    const page = await pageOf({
      status: () => Promise.resolve({ ...sampleStatus([mirror, mirror]), version: evil }),
      quarantine: () => Promise.resolve([{ ...line, key: evil, candidateId: evil, error }]),
      passes: () => Promise.resolve([{ at: now, outcome: evil, durationMs: 1, counts: {} }]),
    });
    expect(page).not.toContain("<img");
    expect(page).not.toMatch(/\u202e(?!")/);
    expect(page).toContain("&lt;img");
  });

  it("holds a style and a script of its own, and no other way to run or load anything", async () => {
    const page = await pageOf();
    expect(page).not.toMatch(/ (?:on\w+|style)=/);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!app\.teamtailor\.com\/)/);
  });

  it("says where there is nothing yet", async () => {
    expect(textOf(await pageOf({ status: () => Promise.resolve(sampleStatus([])) }))).toContain("No mirror yet");
    const fresh = sampleMirror({
      state: "idle",
      holder: null,
      people: {
        synced: 0,
        due: 0,
        retrying: 0,
        quarantined: 0,
        skipped: 0,
        conflict: 0,
        gone: 0,
        forgotten: 0,
        archived: 0,
      },
      backlog: 0,
      oldestDueSeconds: null,
      lastPass: null,
      freshnessSeconds: null,
      quarantine: { count: 0 },
      budget: { limit: 0, used: 0, waiting: 0 },
    });
    const text = textOf(
      await pageOf({ status: () => Promise.resolve(sampleStatus([fresh])), passes: () => Promise.resolve([]) }),
    );
    for (const words of [
      "The first pass has not ended yet.",
      "Nobody has been listed yet.",
      "Nobody is in quarantine.",
      "No pass has ended yet.",
      "Requests to this account are not paced.",
      "No process holds careers-se now.",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("The last day");
  });

  it("lists several mirrors first, and offers to let a paused one go on", async () => {
    const paused = sampleMirror({ name: "careers-no", state: "paused", pausedReason: "paused by hand since 18:00" });
    const page = await pageOf({ status: () => Promise.resolve(sampleStatus([sampleMirror(), paused])) });
    expect(textOf(page)).toContain("careers-no Paused 38 due, 3 in quarantine, 52 s behind");
    expect(textOf(page)).toContain("paused by hand since 18:00");
    expect(page.match(/action="\/actions\/pause"/g)).toHaveLength(1);
    expect(page.match(/action="\/actions\/resume"/g)).toHaveLength(1);
    expect(page.match(/id="mirror-2"/g)).toHaveLength(1);
    expect(await pageOf()).not.toContain('class="overview"');
  });

  it.each<[string, Parameters<typeof statusPage>[1], string]>([
    ["of a mirror in its head", { action: "pause", place: 2 }, "careers-no Running Pause careers-no The mirror stands"],
    [
      "of people in the quarantine",
      { action: "retry", place: 2 },
      "Quarantine 3 people Retry all 3 in quarantine of careers-no That person is due again",
    ],
    [
      "of everybody",
      { action: "retry-all", place: 2 },
      "Quarantine 3 people Retry all 3 in quarantine of careers-no Everybody who was in quarantine is due",
    ],
  ])("tells what was just done %s, where it was asked for", async (_, said, want) => {
    const status = sampleStatus([sampleMirror(), sampleMirror({ name: "careers-no" })]);
    const page = await pageOf({ status: () => Promise.resolve(status) }, said);
    expect(textOf(page.slice(page.indexOf('id="mirror-2"')))).toContain(want);
    expect(page.match(/id="said" tabindex="-1"/g)).toHaveLength(1);
    expect(await pageOf({}, said), "the mirror is there no more").not.toContain('id="said"');
  });

  it("shows the beginning of a long quarantine, and where the rest is", async () => {
    const text = textOf(
      await pageOf({ status: () => Promise.resolve(sampleStatus([sampleMirror({ quarantine: { count: 2500 } })])) }),
    );
    expect(text).toContain("Quarantine 2,500 people");
    expect(text).toContain(
      "2,497 of them are not shown. push-profile quarantine list shows everybody. Retry all 2,500 in quarantine of careers-se",
    );
  });

  it("offers to retry all where there are several, and nothing where there is nobody", async () => {
    const offers = async (many: number): Promise<number> => {
      const status = sampleStatus([sampleMirror({ quarantine: { count: many } })]);
      const page = await pageOf({
        status: () => Promise.resolve(status),
        quarantine: () => Promise.resolve(sampleQuarantine().slice(0, many)),
      });
      expect(page).not.toContain("are not shown");
      return page.match(/action="\/actions\/retry-all"/g)?.length ?? 0;
    };
    expect([await offers(0), await offers(1), await offers(3)]).toEqual([0, 0, 1]);
  });

  it("draws passes together that failed alike", async () => {
    const passes = Array.from({ length: 12 }, (_, index) => ({ ...failed, at: failed.at - index * 60_000 }));
    const text = textOf(await pageOf({ passes: () => Promise.resolve(passes) }));
    expect(text).toContain("18:12 – 18:23 12 passes: HrFlow did not answer");
  });

  it.each<[string, Partial<PassRecord>, string]>([
    ["bounded", { outcome: "bounded", counts: { created: 500 } }, "500 created; more is due"],
    ["unavailable", { outcome: "unavailable" }, "a service could not be reached"],
    [
      "refused",
      { outcome: "paused", error: { code: "auth", status: 401, service: "teamtailor" } },
      "the mirror was paused: Teamtailor answered with status 401",
    ],
    [
      "lost",
      { outcome: "lost", counts: { failed: 1, quarantined: 1 } },
      "1 failed, 1 quarantined; another process took",
    ],
    ["of a kind that is not known", { outcome: "later-kind" }, "later-kind"],
  ])("says of a pass that it was %s", async (_name, change, want) => {
    const pass = { at: now - 60_000, outcome: "done", durationMs: 5, counts: {}, ...change };
    expect(textOf(await pageOf({ passes: () => Promise.resolve([pass]) }))).toContain(want);
  });
});

describe("errorPage", () => {
  it("says what and how to mend it", () => {
    const text = textOf(String(errorPage({ message: "there is no such mirror", fix: "Look again." })));
    expect(text).toContain("That did not work. there is no such mirrorLook again. Back to the status");
  });
});
