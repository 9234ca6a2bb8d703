import type { AttributeName } from "../attributes.ts";
import type { CandidateTraces, Part, Trace } from "../memory/memory.ts";
import type { Existing, FieldRule, OnConflict } from "../options.ts";
import type { PlannedField } from "../outcome.ts";

/** The fingerprint of a value of an attribute; `""` for a blank one. Of `tags`: that of one tag. */
export type Print = (name: AttributeName, value: unknown) => string;

/** Fingerprints of what tells the desired files from others; never their addresses. */
export type Marks = Partial<Record<AttributeName, string>>;

/** What is remembered of a candidate, as the deciders need it. */
export interface Known {
  /** `null`: nothing was ever sent there. */
  traces: CandidateTraces | null;
  part: Part;
  print: Print;
  marks: Marks;
  /** Attributes that changed on both sides before, and are undecided still. @default none */
  open?: readonly AttributeName[];
  /** Milliseconds since the epoch. */
  now: number;
}

/** How one attribute of a candidate is treated of which nothing is remembered. */
export type Contact = Exclude<Existing, "skip">;

/** One attribute that a profile has a value for. */
export interface FieldCase {
  name: AttributeName;
  /** What the profile wants there, never blank. */
  desired: unknown;
  /** What the candidate has there now. */
  current: unknown;
  trace: Trace | undefined;
  contact: Contact;
  /** The configuration's word on this attribute alone, which wins. */
  rule: FieldRule | undefined;
  onConflict: OnConflict;
  /** It changed on both sides before, and nobody has decided yet. @default false */
  open?: boolean;
  part: Part;
  print: Print;
}

/** What happens to one attribute. */
export interface Decision {
  /** `null`: nothing is to be done or told. */
  field: PlannedField | null;
  /** What is remembered of it unless it is written. */
  trace: Trace | undefined;
  /** Both sides changed it. */
  conflict: boolean;
}
