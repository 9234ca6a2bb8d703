import { type CallOptions, ServiceError } from "@push-profile/transport";
import { buildIndex, isUsable } from "../cold-load/build-index.ts";
import { chooseWay } from "../cold-load/choose-way.ts";
import type { PassRun } from "./pass-run.ts";
import { progressOf } from "./progress.ts";

/** Fewer people who lead to nobody yet are looked up one by one: even the question how many candidates there are costs. */
const WORTH_ASKING = 10;

/**
 * Indexes the account's candidates where that is cheaper than asking for each due person by e-mail.
 * A service that fails meanwhile ends it without a word: people are then looked up one by one.
 * @throws PushProfileError `auth`, `config`, what the ledger throws, the signal's reason
 */
export async function indexStep(run: PassRun, unmatched: number): Promise<void> {
  const { deps, options, tally } = run;
  const { ledger, account, teamtailor, clock, held } = deps;
  if (options.dryRun) return;
  const known = await ledger.index(account.id);
  const isOver = known !== null && !isUsable(known, account.baseUrl, clock.now());
  if (unmatched < WORTH_ASKING) {
    // What nobody will ask any more is not kept: it is about everybody in the account.
    if (isOver) await ledger.dropIndex(account.id);
    return;
  }
  const begun = clock.now();
  const signal = AbortSignal.any([held.lost, deps.signal, deps.cut].filter((given) => given !== undefined));
  const onSend = (): void => {
    tally.requests.teamtailor += 1;
  };
  const call: CallOptions = { priority: "load", signal, onSend };
  if (known === null || isOver) {
    const candidates = await countCandidates(teamtailor, call);
    if (chooseWay({ candidates, unmatched }) === "ask") return;
    options.onProgress?.(
      progressOf({ stage: "indexing", done: 0, left: candidates, elapsedMs: clock.now() - begun, waiting: 0 }),
    );
  }
  await buildIndex(deps, call);
}

/** How many candidates an account has; `null` where it does not say. */
export async function countCandidates(
  teamtailor: PassRun["deps"]["teamtailor"],
  call: CallOptions,
): Promise<number | null> {
  try {
    for await (const { recordCount } of teamtailor.listCandidates({ pageSize: 1 }, call)) return recordCount;
  } catch (thrown) {
    if (!(thrown instanceof ServiceError) || thrown.code === "auth" || thrown.code === "config") throw thrown;
  }
  return null;
}
