/** What a soak item is handed. */
export interface SoakOptions {
  seed: number;
  /** How many kills have to land. */
  kills: number;
  /** Trials at once. */
  lanes: number;
  /** Tells how far it is. */
  say(text: string): void;
}

/** What came of a soak item. */
export interface SoakResult {
  /** Everything is as it has to be. */
  holds: boolean;
  /** What there is to tell, line by line: what, and how much. */
  facts: readonly (readonly [string, string])[];
  /** What was wrong, each with how to have it again. */
  failures: readonly string[];
}

/** One long proof. */
export interface SoakItem {
  /** Its name on the command line, and its place in the README. */
  name: string;
  title: string;
  run(options: SoakOptions): Promise<SoakResult>;
}
