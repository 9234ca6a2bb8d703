import type { MirrorStatus, PassRecord, QuarantineLine, Status } from "@push-profile/mirror";
import type { MirrorRef, Watch } from "../watch.ts";

/** The moment of the samples. */
export const now: number = Date.parse("2026-11-23T18:24:04Z");

const source = "0123456789abcdef0123456789abcdef01234567";

/** A mirror that does well. */
export function sampleMirror(change: Partial<MirrorStatus> = {}): MirrorStatus {
  return {
    name: "careers-se",
    source,
    account: "Example AB",
    state: "running",
    pausedReason: null,
    holder: { host: "push-1.example.com", pid: 4711, until: "2026-11-23T18:24:30Z" },
    people: {
      synced: 11_840,
      due: 36,
      retrying: 4,
      quarantined: 3,
      skipped: 212,
      conflict: 7,
      gone: 2,
      forgotten: 1,
      archived: 95,
    },
    backlog: 38,
    oldestDueSeconds: 52,
    lastPass: { at: "2026-11-23T18:23:00Z", outcome: "done", durationMs: 4100 },
    freshnessSeconds: 52,
    quarantine: { count: 3 },
    budget: { limit: 50, used: 12, waiting: 2 },
    ...change,
  };
}

export function sampleStatus(mirrors: MirrorStatus[] = [sampleMirror()]): Status {
  return { version: "0.1.0", snapshot: new Date(now).toISOString(), mirrors };
}

/** A pass a minute of the last day, most of them quiet; two hours without one. */
export function samplePasses(): PassRecord[] {
  const passes: PassRecord[] = [];
  for (let minute = 1; minute < 1440; minute += 1) {
    const at = now - minute * 60_000;
    const isDown = minute > 600 && minute < 720;
    const busy = minute % 7 === 0 ? Math.round(30 + 25 * Math.sin(minute / 90)) : 0;
    passes.push({
      at,
      outcome: isDown ? "unavailable" : "done",
      durationMs: 180 + busy * 120,
      error: isDown ? { code: "timeout", status: null, service: "hrflow" } : null,
      counts: isDown ? {} : { created: Math.floor(busy / 5), updated: Math.floor(busy / 2), unchanged: busy % 9 },
    });
  }
  return passes;
}

export function sampleQuarantine(): QuarantineLine[] {
  const line = (
    digit: string,
    error: Partial<NonNullable<QuarantineLine["error"]>>,
    rest: Partial<QuarantineLine>,
  ): QuarantineLine => ({
    mirror: "careers-se",
    source,
    key: digit.repeat(40),
    candidateId: null,
    error: { code: "validation", message: "", status: null, field: null, retryable: false, fix: null, ...error },
    attempts: 1,
    since: "2026-11-23T16:02:10Z",
    ...rest,
  });
  return [
    line(
      "a",
      {
        message: "Teamtailor refused the phone number (422)",
        status: 422,
        field: "phone",
        fix: "Correct the phone number in HrFlow, or switch the field off for this mirror.",
      },
      { candidateId: "48213" },
    ),
    line("b", { code: "format", message: 'the function "toCandidate" failed with a TypeError' }, {}),
    line(
      "c",
      { code: "bad_response", message: "Teamtailor's answer could not be read", status: 200, retryable: true },
      { attempts: 6, since: "2026-11-20T07:15:00Z", candidateId: "51877" },
    ),
  ];
}

/** What a watch was asked to do. */
export interface SampleWatch extends Watch {
  asked: string[];
}

/** A watch on samples, of which parts can be replaced. */
export function sampleWatch(change: Partial<Watch> = {}): SampleWatch {
  const asked: string[] = [];
  const note = (what: string, { name }: MirrorRef, key = ""): Promise<void> => {
    asked.push(`${what} ${name} ${key}`.trim());
    return Promise.resolve();
  };
  return {
    asked,
    status: () => Promise.resolve(sampleStatus()),
    readiness: () => ({ ready: true, ledger: true, reasons: [] }),
    lastSuccess: () => Promise.resolve(now - 60_000),
    successDue: () => now + 60_000,
    passes: (_mirror, limit) => Promise.resolve(samplePasses().slice(0, limit)),
    quarantine: (_mirror, limit) => Promise.resolve(sampleQuarantine().slice(0, limit)),
    teamtailorUrl: () => "https://api.teamtailor.com/v1",
    retry: (mirror, key) => note("retry", mirror, key ?? "everybody"),
    pause: (mirror) => note("pause", mirror),
    resume: (mirror) => note("resume", mirror),
    ...change,
  };
}
