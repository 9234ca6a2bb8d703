import type { ErrorReport } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { reasonForStrangers, reasonText } from "./reason-text.ts";
import type { Reason } from "./watch.ts";

function error(message: string, change: Partial<ErrorReport> = {}): ErrorReport {
  return { code: "unavailable", message, status: null, field: null, retryable: true, fix: "Mend it.", ...change };
}

describe("a reason", () => {
  it.each<[string, Reason, string, string]>([
    ["an end", { kind: "stopping" }, "stopping", "stopping"],
    [
      "the ledger's own error",
      { kind: "ledger", error: error("the ledger /var/lib/x.db cannot be used: another program has it locked") },
      "the ledger /var/lib/x.db cannot be used: another program has it locked (unavailable). Mend it.",
      "the ledger cannot be used: unavailable",
    ],
    [
      "a bug at the ledger",
      { kind: "ledger", error: error("unexpected TypeError", { code: "internal", fix: null }) },
      "the ledger cannot be used: unexpected TypeError (internal).",
      "the ledger cannot be used: internal",
    ],
    [
      "a ledger of which no more is known",
      { kind: "ledger", error: null },
      "the ledger cannot be used",
      "the ledger cannot be used",
    ],
    [
      "a mirror that was refused",
      { kind: "not-begun", mirror: "careers-se", error: error("Teamtailor refused the API key", { code: "auth" }) },
      "the mirror careers-se has not begun: Teamtailor refused the API key (auth). Mend it.",
      "the mirror careers-se has not begun: auth",
    ],
    [
      "a mirror that is starting, whose name hides something",
      { kind: "not-begun", mirror: "no\u202e", error: null },
      "the mirror no\\u202e has not begun",
      "the mirror no\\u202e has not begun",
    ],
  ])("%s", (_, reason, want, forStrangers) => {
    expect([reasonText(reason), reasonForStrangers(reason)]).toEqual([want, forStrangers]);
  });
});
