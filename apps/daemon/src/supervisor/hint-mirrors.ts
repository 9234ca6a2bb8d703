import type { Ledger, Log } from "@push-profile/mirror";
import type { Clock } from "@push-profile/transport";
import { createHints, type HintResult, type HintSink, type Hints } from "../hints/create-hints.ts";
import { signatureHeaders, verifySignature } from "../hints/verify-signature.ts";
import { findRow } from "../watch-mirrors.ts";
import type { PreparedMirror } from "./prepared-mirror.ts";
import type { Supervisor } from "./supervisor.ts";

export interface HintMirrorsOptions {
  ledger: Ledger;
  supervisor: Pick<Supervisor, "views" | "hurry">;
  clock: Clock;
  log: Log;
  onHint: (result: HintResult) => void;
}

/** Hints for the mirrors that are kept now. */
export interface MirrorHints extends Hints {
  /** Takes the secrets of these mirrors from now on. */
  apply(mirrors: readonly PreparedMirror[]): void;
}

/**
 * Webhooks for every mirror. Each secret vouches for the sources of its own mirrors alone; where any mirror has one,
 * nothing unsigned is heard.
 */
export function hintMirrors(options: HintMirrorsOptions): MirrorHints {
  const { clock, log, onHint } = options;
  const teams = new Map<string, Hints>();
  const closing: Promise<void>[] = [];
  const unsigned = createHints({ sink: sinkFor(null), secret: null, clock, log, onHint });

  function sinkFor(secret: string | null): HintSink {
    const kept = (source: string): PreparedMirror[] =>
      options.supervisor
        .views()
        .map(({ mirror }) => mirror)
        .filter((mirror) => mirror.settings.source === source && secretOf(mirror) === secret);
    return {
      knows: (source) => kept(source).length > 0,
      due: async (source, keys) => {
        for (const mirror of kept(source)) {
          const row = await findRow(options.ledger, mirror.settings, mirror);
          if (row !== null) await options.ledger.hint(row.id, keys, clock.now());
          options.supervisor.hurry((each) => each === mirror);
        }
      },
      hurry: () => options.supervisor.hurry(() => true),
    };
  }

  return {
    get signed() {
      return teams.size > 0;
    },
    receive: (post) => {
      const [first = unsigned, ...others] = teams.values();
      if (others.length === 0) return first.receive(post);
      const signer = [...teams].find(([secret]) => isSigned(post, secret));
      return (signer?.[1] ?? first).receive(post);
    },
    apply: (mirrors) => {
      const wanted = new Map(mirrors.flatMap(({ webhookSecret: it }) => (it === null ? [] : [[it.reveal(), it]])));
      for (const [secret, hints] of teams) {
        if (wanted.has(secret)) continue;
        closing.push(hints.close());
        teams.delete(secret);
      }
      for (const [text, secret] of wanted) {
        if (teams.has(text)) continue;
        teams.set(text, createHints({ sink: sinkFor(text), secret, clock, log, onHint }));
      }
    },
    close: async () => {
      await Promise.all([unsigned.close(), ...[...teams.values()].map((hints) => hints.close()), ...closing]);
    },
  };
}

function secretOf({ webhookSecret }: PreparedMirror): string | null {
  return webhookSecret?.reveal() ?? null;
}

function isSigned({ headers, body }: Parameters<Hints["receive"]>[0], secret: string): boolean {
  const json = parsed(body);
  return signatureHeaders.some((name) => {
    const signature = headers.get(name);
    return signature !== null && verifySignature(signature, body, json, secret);
  });
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
