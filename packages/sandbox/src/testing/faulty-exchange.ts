import type { FaultyExchange } from "../faults/exchange.ts";
import type { FaultKind } from "../faults/fault-rule.ts";
import { answer } from "../http/answer.ts";
import { createRandom } from "../random.ts";
import { createTestClock } from "./test-clock.ts";

/** An exchange without a socket, and what happened in it. */
export interface WatchedExchange extends FaultyExchange {
  readonly struckBy: FaultKind[];
  /** How often the service did its work. */
  readonly done: () => number;
  /** The service: answers 201 with a body. */
  next(): Promise<ReturnType<typeof answer>>;
}

export function watchedExchange(): WatchedExchange {
  const struckBy: FaultKind[] = [];
  let done = 0;
  return {
    asked: {
      method: "POST",
      path: "/candidates",
      query: new URLSearchParams(),
      headers: {},
      bytes: new Uint8Array(),
      body: "",
      form: null,
      base: "",
    },
    clock: createTestClock(),
    signal: new AbortController().signal,
    random: createRandom("watched"),
    service: { refusal: (status) => answer(status, null), secondWriter: () => false },
    struck: (kind) => struckBy.push(kind),
    struckBy,
    done: () => done,
    next: async () => {
      done++;
      return answer(201, "{}", { "content-type": "application/json" });
    },
  };
}
