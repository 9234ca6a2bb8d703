import { cliApp, type LoadedSettings, loadSettings } from "@push-profile/config";
import type { Forgotten, Ledger, MirrorState } from "@push-profile/mirror";
import type { TeamtailorClient } from "@push-profile/teamtailor-client";
import { PushProfileError, safeJson, safeText, systemClock } from "@push-profile/transport";
import type { Context } from "../context.ts";
import { type ClientsOptions, createTeamtailor } from "../create-clients.ts";
import { exitCodes } from "../exit-code.ts";
import { type Flags, flagSettings } from "../flag-settings.ts";
import { findPersonMirrors } from "../ledger/find-person-mirror.ts";
import { ledgerPlace } from "../ledger/ledger-place.ts";
import { withExistingLedger } from "../ledger/open-ledger.ts";
import { personPlace } from "../ledger/person-place.ts";
import type { Output } from "../output.ts";
import { confirm } from "./confirm.ts";
import { deletingClients } from "./deleting-clients.ts";

/**
 * `forget`: removes every trace of somebody from the ledger, in all mirrors of their source, and on request the candidates
 * first: a line for each mirror.
 * @returns The exit code.
 * @throws UsageError for settings that cannot be read, a deletion that nobody confirmed, and, before anything is done, an
 * account whose key is not at hand; PushProfileError `not_found` for somebody whom the ledger does not know, `unavailable`
 * where their push was under way and brought them to a candidate that nobody was asked about; what Teamtailor and the ledger throw.
 */
export async function forgetCommand(key: string, flags: Flags, context: Context, output: Output): Promise<number> {
  const { env, cwd, clock = systemClock, stderr } = context;
  const { source: _, mirror: __, ...others } = flags;
  const loaded = await loadSettings({ env, cwd, flags: flagSettings(others), app: cliApp });
  return withExistingLedger(ledgerPlace(loaded.settings, context), clock, async (ledger) => {
    const mirrors = await findPersonMirrors(ledger, personPlace(key, flags, loaded.settings, context));
    const { createMemory, forgetPerson } = await import("@push-profile/mirror");
    const surroundings = { loaded, ledger, context };
    const isDeleting = flags["deleteCandidate"] === true;
    const isSure = flags["yes"] === true;
    const deletions = isDeleting ? await findDeletions(key, mirrors, surroundings) : [];
    if (deletions.length > 0 && !isSure && !(await confirm(question(deletions), context))) {
      stderr.write("Nothing was done.\n");
      return exitCodes.usage;
    }
    const addresses = new Map((await ledger.accounts()).map(({ id, baseUrl }) => [id, baseUrl]));
    const ordered = await knowingFirst(key, mirrors, ledger);
    for (const [index, mirror] of ordered.entries()) {
      const { claim } = createMemory({ ledger, mirror, account: { id: mirror.account, baseUrl: "" }, clock });
      const deletion = deletions.find(({ mirror: { id } }) => id === mirror.id) ?? null;
      const forgotten = await forgetPerson({
        ledger,
        mirror,
        key,
        claim,
        knownElsewhere: index > 0,
        ...(isDeleting && { deleteCandidate: createDeleter(mirror, deletion, isSure, surroundings) }),
      });
      const account = addresses.get(mirror.account) ?? "";
      const place = mirrors.length === 1 ? "" : `${mirror.name} (${account}): `;
      await output.lines(
        flags["json"] === true ? lineJson(forgotten, mirror, account) : safeText(`${place}${words(forgotten)}`),
      );
    }
    return exitCodes.done;
  });
}

/** A candidate that is to be deleted, and what it takes. */
interface Deletion {
  mirror: MirrorState;
  candidateId: string;
  clients: ClientsOptions;
}

interface Surroundings {
  loaded: LoadedSettings;
  ledger: Ledger;
  context: Context;
}

async function findDeletions(
  key: string,
  mirrors: readonly MirrorState[],
  { loaded, ledger, context }: Surroundings,
): Promise<Deletion[]> {
  const deletions: Deletion[] = [];
  for (const mirror of mirrors) {
    const candidateId = (await ledger.person(mirror.id, key))?.candidateId ?? null;
    if (candidateId === null) continue;
    deletions.push({ mirror, candidateId, clients: await deletingClients(loaded, mirror, ledger, context) });
  }
  return deletions;
}

/**
 * Deletes whom somebody was asked about; with `--yes` also whom a push of theirs created that was under way when this began.
 */
function createDeleter(
  mirror: MirrorState,
  deletion: Deletion | null,
  isSure: boolean,
  { loaded, ledger, context }: Surroundings,
): Pick<TeamtailorClient, "deleteCandidate"> {
  return {
    deleteCandidate: async (candidateId, call) => {
      if (!isSure && candidateId !== deletion?.candidateId) throw pushUnderWay(candidateId);
      const clients = deletion?.clients ?? (await deletingClients(loaded, mirror, ledger, context));
      await createTeamtailor(clients).deleteCandidate(candidateId, call);
    },
  };
}

function pushUnderWay(candidateId: string): PushProfileError {
  return new PushProfileError({
    code: "unavailable",
    message: `a push of theirs was under way, and brought them to the candidate ${candidateId}, whom nobody was asked about`,
    retryable: true,
    fix: "Nothing of them is forgotten. Do the same again.",
  });
}

function question(deletions: readonly Deletion[]): string {
  const [only, ...others] = deletions;
  if (only !== undefined && others.length === 0) {
    return `Delete the candidate ${safeText(only.candidateId)} in Teamtailor for good?`;
  }
  const who = deletions.map(({ candidateId, mirror }) => safeText(`${candidateId} (${mirror.name})`));
  return `Delete the candidates ${who.join(", ")} in Teamtailor for good?`;
}

/** A mirror without a trace of theirs refuses nobody whom an earlier one knew. */
async function knowingFirst(key: string, mirrors: readonly MirrorState[], ledger: Ledger): Promise<MirrorState[]> {
  const print = ledger.fingerprint(key);
  const [knowing, others]: [MirrorState[], MirrorState[]] = [[], []];
  for (const mirror of mirrors) {
    const isKnown =
      (await ledger.person(mirror.id, key)) !== null || (await ledger.forgottenKeys(mirror.id, [print])).has(print);
    (isKnown ? knowing : others).push(mirror);
  }
  return [...knowing, ...others];
}

function lineJson(forgotten: Forgotten, { name, source }: MirrorState, account: string): string {
  const { key, candidateId, candidate, before, found } = forgotten;
  return safeJson({ type: "forgotten", mirror: name, source, account, key, candidateId, candidate, before, found });
}

function words({ key, candidateId, candidate, before, found }: Forgotten): string {
  if (before) return `${key} was forgotten before.`;
  if (!found) return `nothing of ${key} was there, and nothing comes there any more.`;
  const what = {
    deleted: `The candidate ${candidateId} is deleted in Teamtailor.`,
    gone: `The candidate ${candidateId} was deleted in Teamtailor before.`,
    kept: `The candidate ${candidateId} in Teamtailor was not touched.`,
    none: "Nobody in Teamtailor belonged to them.",
  } as const satisfies Record<Forgotten["candidate"], string>;
  return `${key} is forgotten. ${what[candidate]}`;
}
