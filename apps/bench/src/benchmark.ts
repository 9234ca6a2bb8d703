import type { Finding } from "./finding.ts";

/** What a benchmark is handed. */
export interface Bench {
  /** An empty folder of its own; whoever handed it in takes it away. */
  folder: string;
  /** Tells how far it is. */
  say(text: string): void;
}

/** Something that is measured. */
export interface Benchmark {
  /** Its name on the command line. */
  name: string;
  /** Measures. Rejects where a program did not do what it was started for: then there is no speed to speak of. */
  measure(bench: Bench): Promise<Finding[]>;
}
