/** What a value has to be. */
export type Bound = { atMost: number } | { atLeast: number };

/** One thing that was measured. */
export interface Finding {
  name: string;
  /** In words for people. */
  figure: string;
  /** What the bound is for. `null`: cannot be measured on this machine. */
  value: number | null;
  /** `ratio`: to something else in the same run. */
  unit: "ratio" | "MB" | "ms" | "bytes" | "requests" | "fields";
  /** `null`: told for information. */
  wanted: Bound | null;
}

/** Whether a value is within its bound; `null` where there is nothing to judge. */
export function holds({ value, wanted }: Pick<Finding, "value" | "wanted">): boolean | null {
  if (value === null || wanted === null) return null;
  return "atMost" in wanted ? value <= wanted.atMost : value >= wanted.atLeast;
}
