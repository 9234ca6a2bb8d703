import { describe, expect, it } from "vitest";
import type { Part, Trace } from "../memory/memory.ts";
import type { FieldRule, OnConflict } from "../options.ts";
import { decideField, traceOfAbsent } from "./decide-field.ts";
import { foldValue } from "./fold-value.ts";
import type { Contact } from "./known.ts";

/** Told by its words alone, so that a failing case can be read. */
const print = (value: string | null): string => (value === null || value === "" ? "" : `#${value}`);

interface Case {
  desired: string | null;
  current: string | null;
  /** `undefined`: nothing is known. */
  sent: string | undefined;
  answered: string;
  theirs: boolean;
  contact: Contact;
  rule: FieldRule | undefined;
  onConflict: OnConflict;
  part: Part;
}

type Want = { does: "nothing" | "write" | "keep"; conflict: boolean };

/** The table of values, row by row: the first that fits counts. */
function oracle(given: Case): Want {
  const { desired, current, sent, answered, theirs, contact, rule, onConflict, part } = given;
  const blankThere = current === null || current === "";
  const known = sent !== undefined;
  const desiredMoved = known && desired !== sent;
  const currentMoved = known && (blankThere ? "" : current) !== answered;
  const rows: [boolean, Want["does"], boolean?][] = [
    [desired === null || desired === current, "nothing"],
    [part === "other" && blankThere && !currentMoved, "write"],
    [part === "other", "keep"],
    [rule === "fill" && !blankThere, "keep"],
    [!known && (contact === "overwrite" || blankThere), "write"],
    [!known, "keep"],
    [desiredMoved && (currentMoved || theirs), onConflict === "hrflow" ? "write" : "keep", true],
    [desiredMoved, "write"],
    [currentMoved || theirs, "keep"],
    [true, "nothing"],
  ];
  const [, does, conflict = false] = rows.find(([fits]) => fits) ?? [true, "nothing"];
  return { does, conflict };
}

/** Every combination of these values. */
function combinations<T extends object>(values: { [Name in keyof T]: readonly T[Name][] }): T[] {
  const names = Object.keys(values) as (keyof T)[];
  return names.reduce<T[]>(
    (all, name) => all.flatMap((one) => values[name].map((value) => ({ ...one, [name]: value }))),
    [{} as T],
  );
}

function traceOf({ sent, answered, theirs }: Case): Trace | undefined {
  if (sent === undefined) return undefined;
  return { sent: print(sent), answered: print(answered), ...(theirs ? { theirs } : {}) };
}

function run(given: Case) {
  const { desired, ...rest } = given;
  const at = {
    ...rest,
    name: "pitch",
    trace: traceOf(given),
    print: (_: string, value: unknown) => print(value as never),
  } as const;
  return desired === null
    ? { field: null, trace: traceOfAbsent(at), conflict: false }
    : decideField({ ...at, desired });
}

const all = combinations<Case>({
  desired: [null, "a", "b"],
  current: [null, "", "a", "b", "c"],
  sent: [undefined, "", "a", "b"],
  answered: ["", "a", "b", "c"],
  theirs: [false, true],
  contact: ["overwrite", "fill"],
  rule: [undefined, "fill"],
  onConflict: ["teamtailor", "hrflow"],
  part: ["owner", "other"],
}).filter(({ sent, answered, theirs }) => sent !== undefined || (answered === "" && !theirs));

describe("decideField", () => {
  it(`follows the table in each of ${all.length} cases`, () => {
    expect(all.length).toBeGreaterThan(5000);
    const wrong = all.flatMap((given) => {
      const { field, conflict } = run(given);
      const got: Want = { does: field?.action ?? "nothing", conflict };
      const want = oracle(given);
      return got.does === want.does && got.conflict === want.conflict ? [] : [{ given, got, want }];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it("a second push without any change does nothing new, whatever was kept or written", () => {
    const unsteady = all.flatMap((given) => {
      const first = run(given);
      const isWritten = first.field?.action === "write";
      const value = isWritten ? given.desired : given.current;
      const trace: Trace | undefined = isWritten
        ? { sent: print(given.desired), answered: print(given.desired) }
        : first.trace;
      const again = decideAgain(given, value, trace);
      const isQuiet = again.field?.action !== "write" && !again.conflict;
      return isQuiet ? [] : [{ given, first, again }];
    });
    expect(unsteady.slice(0, 3)).toEqual([]);
  });

  it("a recruiter's value that differs from both is never written over by the owner's unchanged value", () => {
    const lost = all
      .filter(({ sent, desired, current, answered }) => sent === desired && current !== answered && current === "c")
      .filter((given) => run(given).field?.action === "write");
    expect(lost).toEqual([]);
  });

  it.each<[string, Partial<Case>, Trace | undefined]>([
    ["equal: found to be there", { desired: "a", current: "a" }, { sent: "#a", answered: "#a" }],
    [
      "equal, although it is theirs: stays theirs",
      { desired: "a", current: "a", sent: "b", answered: "a", theirs: true },
      { sent: "#a", answered: "#a", theirs: true },
    ],
    [
      "kept at the first contact: theirs",
      { desired: "a", current: "b", contact: "fill" },
      { sent: "#a", answered: "#b", theirs: true },
    ],
    [
      "a recruiter's edit: as it was",
      { desired: "a", current: "c", sent: "a", answered: "a" },
      { sent: "#a", answered: "#a" },
    ],
    [
      "a conflict that is kept: told once for this value",
      { desired: "b", current: "c", sent: "a", answered: "a" },
      { sent: "#b", answered: "#a" },
    ],
    ["blank on both sides", { desired: null, current: "" }, { sent: "", answered: "" }],
    [
      "nothing wanted, something there, fill: theirs",
      { desired: null, current: "c", contact: "fill" },
      { sent: "", answered: "#c", theirs: true },
    ],
    ["nothing wanted, something there, overwrite", { desired: null, current: "c" }, { sent: "", answered: "#c" }],
    [
      "nothing wanted any more: what was sent stays known",
      { desired: null, current: "c", sent: "a", answered: "a" },
      { sent: "#a", answered: "#a" },
    ],
    ["another profile's: untouched", { desired: "a", current: "a", part: "other" }, undefined],
  ])("remembers, unless it writes: %s", (_, given, want) => {
    const usual: Case = {
      desired: "a",
      current: "a",
      sent: undefined,
      answered: "",
      theirs: false,
      contact: "overwrite",
      rule: undefined,
      onConflict: "teamtailor",
      part: "owner",
    };
    expect(run({ ...usual, ...given }).trace).toEqual(want);
  });

  it("compares what the service answered, not what was sent", () => {
    const trace = { sent: foldValue("pitch", "A  B"), answered: foldValue("pitch", "a-b") };
    const given = {
      name: "pitch",
      contact: "overwrite",
      rule: undefined,
      onConflict: "teamtailor",
      part: "owner",
    } as const;
    expect(decideField({ ...given, desired: "A B", current: "a-b ", trace, print: foldValue }).field).toBeNull();
  });
});

function decideAgain(given: Case, current: string | null, trace: Trace | undefined) {
  const { desired, ...rest } = given;
  const at = {
    ...rest,
    name: "pitch",
    trace,
    current,
    print: (_: string, value: unknown) => print(value as never),
  } as const;
  return desired === null ? run({ ...given, current }) : decideField({ ...at, desired });
}
