import type { Benchmark } from "./benchmark.ts";
import { batch } from "./benchmarks/batch.ts";
import { memory } from "./benchmarks/memory.ts";
import { onePush } from "./benchmarks/one-push.ts";
import { pace } from "./benchmarks/pace.ts";
import { startUp } from "./benchmarks/start-up.ts";

/** Everything that can be measured, in this order. */
export const benchmarks: readonly Benchmark[] = [startUp, onePush, batch, pace, memory];
