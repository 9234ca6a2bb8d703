import type { FaultRule } from "@push-profile/sandbox";
import fc from "fast-check";
import { FIELDS, type Field } from "./values.ts";

/** A thing that may happen. People are meant by a number; there are always some. */
export type Command =
  | { kind: "add" }
  | { kind: "edit"; who: number; field: Field; value: string }
  | { kind: "tag"; who: number; tags: readonly string[] }
  | { kind: "archive"; who: number }
  | { kind: "recruiter adds"; who: number; phone: string; tags: readonly string[] }
  | { kind: "recruiter edits"; who: number; field: Field; value: string }
  | { kind: "recruiter tags"; who: number; tags: readonly string[] }
  | { kind: "recruiter deletes"; who: number }
  | { kind: "fault"; rule: FaultRule }
  | { kind: "wait"; ms: number }
  | { kind: "shift"; page: number }
  | { kind: "pass" }
  | { kind: "restart" };

/** Few, so that much befalls each. */
const who = fc.constantFrom(0, 0, 0, 1);
/** One of them again and again: what matters happens to one field in a row. */
const field = fc.oneof(
  { weight: 3, arbitrary: fc.constant("phone" as const) },
  { weight: 1, arbitrary: fc.constantFrom(...FIELDS) },
);
/** Few, so that both sides come to the same now and then. */
const value = fc.constantFrom("", "+46 1", "+46 2", "+46 3");
const phone = fc.constantFrom("", "+46 1", "+46 2");
const tags = fc.subarray(["a", "b", "c"]);

/** One to three requests of a kind, from the first or a later one on. */
const when = fc.record({ from: fc.integer({ min: 1, max: 3 }), count: fc.integer({ min: 1, max: 3 }) });
const target = fc.constantFrom<Partial<FaultRule>>(
  { service: "teamtailor" },
  { service: "teamtailor", method: "POST" },
  { service: "teamtailor", method: "PATCH" },
  { service: "teamtailor", method: "GET" },
  { service: "hrflow", path: "/storing/profiles" },
  { service: "hrflow", path: "/profile/indexing" },
);
const trouble = fc.constantFrom<FaultRule>(
  { kind: "status", status: 500 },
  { kind: "status", status: 503, saved: true },
  { kind: "drop-before" },
  { kind: "drop-after" },
  { kind: "429" },
  { kind: "html" },
  { kind: "html", saved: true },
  { kind: "cut" },
);
const fault = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(target, trouble, when).map(([at, rule, times]) => ({ ...at, ...rule, ...times })) },
  {
    weight: 1,
    arbitrary: when.map((times): FaultRule => {
      return { service: "teamtailor", method: "POST", path: "/candidates$", kind: "second-writer", ...times };
    }),
  },
);

function weighed<Given extends Command>(weight: number, arbitrary: fc.Arbitrary<Given>) {
  return { weight, arbitrary };
}

const happening: fc.Arbitrary<Command> = fc.oneof(
  weighed(8, fc.record({ kind: fc.constant("edit" as const), who, field, value })),
  weighed(4, fc.record({ kind: fc.constant("tag" as const), who, tags })),
  weighed(5, fc.record({ kind: fc.constant("recruiter edits" as const), who, field, value })),
  weighed(3, fc.record({ kind: fc.constant("recruiter tags" as const), who, tags })),
  weighed(3, fc.record({ kind: fc.constant("fault" as const), rule: fault })),
  weighed(1, fc.constant({ kind: "add" as const })),
  weighed(1, fc.record({ kind: fc.constant("archive" as const), who })),
  weighed(1, fc.record({ kind: fc.constant("recruiter adds" as const), who, phone, tags })),
  weighed(1, fc.record({ kind: fc.constant("recruiter deletes" as const), who })),
  weighed(1, fc.record({ kind: fc.constant("wait" as const), ms: fc.constantFrom(1000, 40_000, 600_000, 86_400_000) })),
  weighed(1, fc.record({ kind: fc.constant("shift" as const), page: fc.integer({ min: 2, max: 3 }) })),
  weighed(1, fc.constant({ kind: "restart" as const })),
);

/** Before anybody was pushed: who stands in Teamtailor already. */
const before: fc.Arbitrary<Command[]> = fc.array(
  fc.record({ kind: fc.constant("recruiter adds" as const), who, phone, tags }),
  { maxLength: 2 },
);

/** A few things, then a pass, again and again. */
const rounds: fc.Arbitrary<Command[]> = fc
  .array(fc.array(happening, { minLength: 1, maxLength: 3, size: "max" }), { minLength: 2, maxLength: 12, size: "max" })
  .map((all) => all.flatMap((few) => [...few, { kind: "pass" }]));

/** Everything that happens in one run; there are two people from the start. */
export const happenings: fc.Arbitrary<Command[]> = fc
  .tuple(before, rounds)
  .map(([there, all]) => [{ kind: "add" }, { kind: "add" }, ...there, { kind: "pass" }, ...all]);
