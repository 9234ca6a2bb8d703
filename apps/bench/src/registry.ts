import type { Benchmark } from "./benchmark.ts";
import { batch } from "./benchmarks/batch.ts";
import { coldLoad } from "./benchmarks/cold-load.ts";
import { largeLedger } from "./benchmarks/large-ledger.ts";
import { memory } from "./benchmarks/memory.ts";
import { oneChange } from "./benchmarks/one-change.ts";
import { onePush } from "./benchmarks/one-push.ts";
import { pace } from "./benchmarks/pace.ts";
import { polls } from "./benchmarks/polls.ts";
import { quietPoll } from "./benchmarks/quiet-poll.ts";
import { sharedPace } from "./benchmarks/shared-pace.ts";
import { startUp } from "./benchmarks/start-up.ts";

/** Everything that can be measured, in this order. */
export const benchmarks: readonly Benchmark[] = [
  startUp,
  onePush,
  batch,
  pace,
  memory,
  quietPoll,
  oneChange,
  coldLoad,
  sharedPace,
  largeLedger,
  polls,
];
