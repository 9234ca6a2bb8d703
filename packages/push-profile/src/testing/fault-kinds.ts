import type { Fault, FaultRule, FaultTarget } from "@push-profile/sandbox";

/** A request that a push may send. */
export type Step = "read" | "find" | "create" | "update";

/** The requests, each as a fault names it. */
export const STEPS: Readonly<Record<Step, FaultTarget>> = {
  read: { service: "hrflow", method: "GET", path: "/profile/indexing$" },
  find: { service: "teamtailor", method: "GET", path: "/candidates$" },
  create: { service: "teamtailor", method: "POST", path: "/candidates$" },
  update: { service: "teamtailor", method: "PATCH", path: "/candidates/*$" },
};

/** One try's time limit in the fault matrix, in milliseconds of its clock: the default of a push. */
export const TRY_MS = 30_000;

/** Something that may befall a request, by the name it has in the table. */
export interface NamedFault {
  name: string;
  fault: Fault;
}

/** Every kind of fault; those that differ in what becomes of the request stand in `SORTS` too. */
const ALL: readonly [name: string, fault: Fault, sort?: "sort"][] = [
  ["500", { kind: "status", status: 500 }, "sort"],
  ["500 saved", { kind: "status", status: 500, saved: true }],
  ["502 html", { kind: "status", status: 502, body: "html" }],
  ["503 empty", { kind: "status", status: 503, body: "empty" }],
  ["504 html saved", { kind: "status", status: 504, body: "html", saved: true }, "sort"],
  ["404", { kind: "status", status: 404 }, "sort"],
  ["404 html", { kind: "status", status: 404, body: "html" }],
  ["408", { kind: "status", status: 408, body: "empty" }],
  ["drop-before", { kind: "drop-before" }, "sort"],
  ["drop-after", { kind: "drop-after" }, "sort"],
  // Carried out after the try's limit, but before the second look.
  ["slow", { kind: "slow", ms: TRY_MS + 6_000 }],
  // Carried out after both looks.
  ["slower", { kind: "slow", ms: 2 * TRY_MS }, "sort"],
  ["never", { kind: "never" }],
  ["never saved", { kind: "never", saved: true }, "sort"],
  ["half-open", { kind: "half-open" }, "sort"],
  ["cut", { kind: "cut" }, "sort"],
  ["html", { kind: "html" }, "sort"],
  ["html saved", { kind: "html", saved: true }],
  ["second-writer", { kind: "second-writer" }, "sort"],
  ["limit", { kind: "limit", limit: 0 }],
  ["limit hidden", { kind: "limit", limit: 0, hidden: true }, "sort"],
  ["429", { kind: "429" }, "sort"],
  ["429 bare", { kind: "429", headers: false, body: "html" }],
  ["429 after 3", { kind: "429", retryAfter: 3 }],
  ["window-shift", { kind: "window-shift", ms: 4_000 }, "sort"],
  ["jitter", { kind: "jitter", ms: 800 }],
  ["jitter long", { kind: "jitter", ms: TRY_MS }, "sort"],
];

export const FAULTS: readonly NamedFault[] = ALL.map(([name, fault]) => ({ name, fault }));

/** One of each kind, and two where the work may be done or not. */
export const SORTS: readonly NamedFault[] = ALL.filter(([, , sort]) => sort).map(([name, fault]) => ({ name, fault }));

/** Whether a fault can befall a request at all: only a create can be forestalled. */
export function canStrike({ fault }: NamedFault, step: Step): boolean {
  return fault.kind !== "second-writer" || step === "create";
}

/** A fault on a request: `nth` such request only, or every one from `from` on. */
export function strike({ fault }: NamedFault, step: Step, when: { nth: number } | { from: number }): FaultRule {
  return { ...STEPS[step], ...fault, ...when };
}
