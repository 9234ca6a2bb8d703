import type { Secret } from "@push-profile/config";
import type { Log } from "@push-profile/mirror";
import { type Clock, thrownKind } from "@push-profile/transport";
import { createHintGate, type GateResult } from "./hint-gate.ts";
import { createHintQueue } from "./hint-queue.ts";
import { readHints } from "./read-hints.ts";
import { signatureHeaders, verifySignature } from "./verify-signature.ts";

/** Whom hints are for. */
export interface HintSink {
  /** Whether a mirror of this source is kept here. */
  knows(source: string): boolean;
  /** These profiles, known or not, are due in every mirror of this source, and its next pass comes forward. At most 200 a call, one call at a time. */
  due(source: string, keys: readonly string[]): Promise<void>;
  /** The next pass of every mirror comes forward. Called at most once in 30 s. */
  hurry(): void;
}

/** What became of a hint, as the metric `hints_total` calls it. */
export type HintResult =
  | "queued"
  | "later"
  | "duplicate"
  | "dropped"
  | "unnamed"
  | "unknown_event"
  | "unknown_mirror"
  | "ill_formed"
  | "unsigned"
  | "not_json";

export interface HintsOptions {
  sink: HintSink;
  /** `null`: nothing is signed, and a hint names nobody. */
  secret: Secret | null;
  clock: Clock;
  log: Log;
  /** Counts. */
  onHint: (result: HintResult) => void;
}

export interface Hints {
  /** Whether a signature is asked for now. */
  readonly signed: boolean;
  /** Takes a webhook's post. Gives the status to answer; what is to be done is done later. */
  receive(post: { headers: Headers; body: Uint8Array }): 202 | 400 | 401;
  /** Takes nothing more; resolves when nothing is under way. */
  close(): Promise<void>;
}

/**
 * Reads of a profile are to lie 30 s apart. What passes the gate is read a little later, the first of a flood later than
 * the next: the rest is for that.
 */
const WINDOW_MS = 35_000;

/**
 * Webhooks as hints: one only makes a profile due, the truth is read again. Per profile one read in 30 s at most,
 * whatever is sent how often; a hint that is lost costs nothing but the time to the next pass.
 */
export function createHints({ sink, secret, clock, log, onHint }: HintsOptions): Hints {
  const queue = createHintQueue({
    deliver: (source, keys) => sink.due(source, keys),
    onError: (thrown) => log.warn({ error: thrownKind(thrown) }, "hints were lost, the next pass finds what changed"),
  });
  const gate = createHintGate({ windowMs: WINDOW_MS, clock, pass });

  function pass(name: string): boolean {
    const [source, key] = name.split("/");
    if (source && key) return queue.add({ source, key });
    sink.hurry();
    return true;
  }

  function receiveSigned(headers: Headers, body: Uint8Array, key: string): 202 | 400 | 401 {
    const json = parse(body);
    const signed = signatureHeaders.some((name) => {
      const signature = headers.get(name);
      return signature !== null && verifySignature(signature, body, json, key);
    });
    if (!signed) return answer(401, "unsigned");
    return json === undefined ? answer(400, "not_json") : takeHints(json);
  }

  function takeHints(payload: unknown): 202 {
    const { hints, unknownEvent, illFormed } = readHints(payload);
    for (let count = 0; count < unknownEvent; count += 1) onHint("unknown_event");
    for (let count = 0; count < illFormed; count += 1) onHint("ill_formed");
    for (const { source, key } of hints) {
      onHint(sink.knows(source) ? resultOf(gate.offer(`${source}/${key}`), "queued") : "unknown_mirror");
    }
    return 202;
  }

  function answer<Status>(status: Status, result: HintResult): Status {
    onHint(result);
    return status;
  }

  return {
    signed: secret !== null,
    receive: ({ headers, body }) =>
      secret === null
        ? answer(202, resultOf(gate.offer(""), "unnamed"))
        : receiveSigned(headers, body, secret.reveal()),
    close: () => {
      gate.close();
      return queue.close();
    },
  };
}

function resultOf(result: GateResult, passed: "queued" | "unnamed"): HintResult {
  return result === "passed" ? passed : result;
}

/** `undefined` for what is no JSON. */
function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
