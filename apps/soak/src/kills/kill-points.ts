import type { FaultRule, LoggedRequest } from "@push-profile/sandbox";
import type { StopOrders } from "../preload/orders.ts";

/** What the program is at when it is killed: the first load, changes of everybody, or the opening of an old ledger. */
type Stage = "load" | "update" | "old ledger";

/** How a kill is placed: by a request that is held for ever, by a standstill at a commit, or by chance. */
export type Placing =
  | { kind: "held"; rule: FaultRule; isHeld: (request: LoggedRequest) => boolean }
  | { kind: "stopped"; orders: StopOrders }
  | { kind: "any moment"; afterRequests: number; moreMs: number };

/** Where a program can be killed. */
export interface KillPoint {
  name: string;
  stage: Stage;
  /** How often the program comes by, at most; 1: once. */
  times: number;
  /** For the nth time, from 1. */
  place(nth: number): Placing;
}

/** More than one page of HrFlow's list, and fewer than the guard lets change. */
export const PEOPLE = 35;

/** More than a page of candidates, few enough that indexing them first is worth it. */
export const STRANGERS = 70;

/** Statements by which transactions are told apart. */
const PAGE = "walk_page = $walkPage";
const NOTED_CREATE = "UPDATE people SET create_at = ?";
const REMEMBERED = "desired = $desired";
const RECORDED = "due_at = $dueAt, tried_at";
const TAKEN = "epoch = epoch + 1";
const MIGRATED = "PRAGMA user_version";

/** Every point that has a name. */
export const killPoints: readonly [KillPoint, ...KillPoint[]] = [
  held("between pages of the list", "load", 1, (nth) => listPage(1 + nth)),
  held("between pages of the index", "load", 1, (nth) => candidatePage(1 + nth)),
  stopped("before the commit of a page", "load", 2, PAGE, "before commit"),
  stopped("after the commit of a page", "load", 2, PAGE, "after commit"),
  stopped("create: before send", "load", PEOPLE, NOTED_CREATE, "after commit"),
  held("create: after send", "load", PEOPLE, (nth) => write("POST", nth, false)),
  held("create: after the service saved", "load", PEOPLE, (nth) => write("POST", nth, true)),
  stopped("create: before commit", "load", PEOPLE, REMEMBERED, "before commit"),
  stopped("create: after commit", "load", PEOPLE, REMEMBERED, "after commit"),
  stopped("create: before the outcome's commit", "load", PEOPLE, RECORDED, "before commit"),
  stopped("create: after the outcome's commit", "load", PEOPLE, RECORDED, "after commit"),
  held("update: after send", "update", PEOPLE, (nth) => write("PATCH", nth, false)),
  held("update: after the service saved", "update", PEOPLE, (nth) => write("PATCH", nth, true)),
  stopped("update: before commit", "update", PEOPLE, REMEMBERED, "before commit"),
  stopped("update: after commit", "update", PEOPLE, REMEMBERED, "after commit"),
  stopped("after the mirror was taken", "load", 1, TAKEN, "after commit"),
  stopped("during a migration", "old ledger", 1, MIGRATED, "before commit"),
  stopped("after a migration", "old ledger", 1, MIGRATED, "after commit"),
];

/** Where chance decides. */
export const anyMoment: readonly KillPoint[] = [
  { name: "any moment of a load", stage: "load", times: 100, place: chance },
  { name: "any moment of an update", stage: "update", times: 80, place: chance },
];

function chance(nth: number): Placing {
  return { kind: "any moment", afterRequests: nth, moreMs: (nth * 7) % 11 };
}

function held(name: string, stage: Stage, times: number, hold: (nth: number) => Held): KillPoint {
  return { name, stage, times, place: (nth) => ({ kind: "held", ...hold(nth) }) };
}

function stopped(name: string, stage: Stage, times: number, statement: string, when: StopOrders["when"]): KillPoint {
  return { name, stage, times, place: (nth) => ({ kind: "stopped", orders: { statement, when, nth } }) };
}

interface Held {
  rule: FaultRule;
  isHeld: (request: LoggedRequest) => boolean;
}

/** The estimate before a first load asks for the first page once more. */
function listPage(page: number): Held {
  const rule: FaultRule = { service: "hrflow", method: "GET", path: "/storing/profiles", kind: "never", nth: page + 1 };
  return { rule, isHeld: ({ service, query }) => service === "hrflow" && query["page"] === String(page) };
}

function candidatePage(page: number): Held {
  const path = "/candidates$";
  const rule: FaultRule = { service: "teamtailor", method: "GET", path, kind: "never", nth: page + 2 };
  return { rule, isHeld: ({ query }) => query["page[number]"] === String(page) };
}

/** A write of a candidate that is held before or after the service has saved it. */
function write(method: "POST" | "PATCH", nth: number, saved: boolean): Held {
  const rule: FaultRule = { service: "teamtailor", method, path: "/candidates", kind: "never", saved, nth };
  return { rule, isHeld: ({ decided }) => (decided !== null) === saved };
}
