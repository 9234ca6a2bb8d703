import { type ErrorReport, isObject } from "@push-profile/transport";
import type { Holder, PassError, PassRecord, PassRepeats, Pause, Sweep } from "../ledger/ledger.ts";

/** Guards for what the ledger keeps as JSON. Only what is relied on is looked at: this program wrote it. */
export function isHolder(value: unknown): value is Holder {
  return (
    isObject(value) &&
    typeof value["id"] === "string" &&
    typeof value["host"] === "string" &&
    typeof value["pid"] === "number" &&
    isTextOrNull(value["processStart"]) &&
    typeof value["until"] === "number"
  );
}

export function isPause(value: unknown): value is Pause {
  return (
    isObject(value) &&
    (value["by"] === "itself" || value["by"] === "hand") &&
    (value["error"] === null || isErrorReport(value["error"])) &&
    (value["service"] === undefined || value["service"] === "hrflow" || value["service"] === "teamtailor") &&
    typeof value["since"] === "number" &&
    isNumberOrNull(value["tryAt"])
  );
}

export function isSweep(value: unknown): value is Sweep {
  return (
    isObject(value) &&
    typeof value["number"] === "number" &&
    typeof value["begunAt"] === "number" &&
    typeof value["page"] === "number" &&
    (value["stage"] === "listing" || value["stage"] === "asking" || value["stage"] === "done") &&
    isNumberOrNull(value["endedAt"])
  );
}

export function isPassRecord(value: unknown): value is PassRecord {
  return (
    isObject(value) &&
    typeof value["at"] === "number" &&
    typeof value["outcome"] === "string" &&
    typeof value["durationMs"] === "number" &&
    isObject(value["counts"]) &&
    Object.values(value["counts"]).every((count) => typeof count === "number") &&
    (value["error"] === undefined || value["error"] === null || isPassError(value["error"])) &&
    (value["again"] === undefined || isPassRepeats(value["again"]))
  );
}

function isPassError(value: unknown): value is PassError {
  return isObject(value) && typeof value["code"] === "string" && isNumberOrNull(value["status"]);
}

function isPassRepeats(value: unknown): value is PassRepeats {
  return (
    isObject(value) &&
    typeof value["count"] === "number" &&
    typeof value["until"] === "number" &&
    typeof value["longestGapMs"] === "number"
  );
}

export function isErrorReport(value: unknown): value is ErrorReport {
  return (
    isObject(value) &&
    typeof value["code"] === "string" &&
    typeof value["message"] === "string" &&
    isNumberOrNull(value["status"]) &&
    isTextOrNull(value["field"]) &&
    typeof value["retryable"] === "boolean" &&
    isTextOrNull(value["fix"])
  );
}

export function isKeptList(value: unknown): value is { name: string; reason: string }[] {
  return (
    Array.isArray(value) &&
    value.every((item) => isObject(item) && typeof item["name"] === "string" && typeof item["reason"] === "string")
  );
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isNumberOrNull(value: unknown): value is number | null {
  return value === null || typeof value === "number";
}
