import { describe, expect, it } from "vitest";
import { isSecretId, settingIds, settingName, settingRow } from "./setting-table.ts";

const rows = settingIds().map((id) => ({ id, row: settingRow(id) }));

describe("the table of settings", () => {
  it.each(rows)("says how to give $id and what it means", ({ row }) => {
    expect(row.variable ?? row.flag).toBeDefined();
    expect(row.meaning).not.toBe("");
  });

  it("has no flag and no default for a secret", () => {
    const secrets = rows.filter(({ id }) => isSecretId(id));
    expect(secrets.map(({ row }) => row.variable)).toEqual(["HRFLOW_API_SECRET", "TEAMTAILOR_API_KEY"]);
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
    { id: "source", want: "HRFLOW_SOURCE_KEY (or --source)" },
    { id: "hrflowApiUser", want: "HRFLOW_API_USER" },
    { id: "timeout", want: "--timeout" },
  ] as const)("calls $id what a user calls it", ({ id, want }) => {
    expect(settingName(id)).toBe(want);
  });
});
