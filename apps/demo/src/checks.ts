/** One statement about what stands in the sandbox, and whether it holds. */
interface Check {
  what: string;
  given: unknown;
  want: unknown;
  holds: boolean;
}

/** Collects statements; equality is that of the JSON texts. */
export interface Checks {
  equal(what: string, given: unknown, want: unknown): void;
  all(): readonly Check[];
}

export function createChecks(): Checks {
  const checks: Check[] = [];
  return {
    equal: (what, given, want) => {
      checks.push({ what, given, want, holds: JSON.stringify(given) === JSON.stringify(want) });
    },
    all: () => checks,
  };
}
