import { describe, expect, it } from "vitest";
import { cliApp, daemonApp } from "./app.ts";
import { isSecretId, settingDocs, settingIds, settingName, settingRow } from "./setting-table.ts";

const rows = settingIds().map((id) => ({ id, row: settingRow(id) }));

describe("the table of settings", () => {
  it.each(rows)("says how to give $id and what it means", ({ row }) => {
    expect(row.variable ?? row.flag).toBeDefined();
    expect(row.meaning).not.toBe("");
  });

  it("has no flag and no default for a secret", () => {
    const secrets = rows.filter(({ id }) => isSecretId(id));
    expect(secrets.map(({ row }) => row.variable)).toEqual([
      "HRFLOW_API_SECRET",
      "HRFLOW_WEBHOOK_SECRET",
      "TEAMTAILOR_API_KEY",
      "PUSH_PROFILE_LEDGER_KEY",
      "PUSH_PROFILE_TOKEN",
      "PUSH_PROFILE_NOTIFY_URL",
    ]);
    for (const { row } of secrets) {
      expect(row.flag).toBeUndefined();
      expect(row.fallback).toBeUndefined();
    }
  });

  it("names each variable and each flag once", () => {
    const names = rows.flatMap(({ row }) => [row.variable, row.flag]).filter((name) => name !== undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    { id: "source", app: cliApp, want: "HRFLOW_SOURCE_KEY (or --source)" },
    { id: "source", app: daemonApp, want: "HRFLOW_SOURCE_KEY" },
    { id: "config", app: daemonApp, want: "PUSH_PROFILE_CONFIG (or --config)" },
    { id: "hrflowApiUser", app: cliApp, want: "HRFLOW_API_USER" },
    { id: "timeout", app: cliApp, want: "--timeout" },
    { id: "state", app: cliApp, want: "PUSH_PROFILE_STATE (or --state)" },
    { id: "state", app: daemonApp, want: "PUSH_PROFILE_STATE" },
    { id: "noState", app: cliApp, want: "--no-state" },
    { id: "onConflict", app: cliApp, want: "--on-conflict" },
    { id: "recreate", app: cliApp, want: "--recreate" },
    { id: "existing", app: cliApp, want: "--existing" },
  ] as const)("calls $id what a user of $app.program calls it: $want", ({ id, app, want }) => {
    expect(settingName(id, app)).toBe(want);
  });

  it("documents for each program what it reads, and only the flags it has", () => {
    const daemon = settingDocs("push-profiled", daemonApp);
    expect(daemon.map(({ variable }) => variable)).toEqual(expect.arrayContaining(["PUSH_PROFILE_LISTEN", "NO_PROXY"]));
    expect(daemon.find(({ variable }) => variable === "HRFLOW_SOURCE_KEY")?.text).not.toContain("--source");
    const cli = settingDocs("push-profile", cliApp);
    expect(cli.find(({ variable }) => variable === "HRFLOW_SOURCE_KEY")?.text).toContain("--source wins");
    expect(cli.some(({ variable }) => variable === "PUSH_PROFILE_LISTEN")).toBe(false);
  });
});
