/** Where a setting came from, highest first: the first origin that has it wins. */
const origins = ["flag", "environment", ".env", "file", "default"] as const;

export type Origin = (typeof origins)[number];

/** Whether `a` wins over `b`. */
export function outranks(a: Origin, b: Origin): boolean {
  return origins.indexOf(a) < origins.indexOf(b);
}

/** The one of the two that wins. */
export function higher(a: Origin, b: Origin): Origin {
  return outranks(b, a) ? b : a;
}
