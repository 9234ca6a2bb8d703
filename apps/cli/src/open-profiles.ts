import { safeText } from "@push-profile/transport";
import { keepHeapSmall } from "@push-profile/transport/small-heap";
import type { ProfileInput } from "push-profile";
import type { Context } from "./context.ts";
import { openText } from "./open-text.ts";
import { profilesIn, type Sources } from "./profiles-in.ts";
import type { Whom } from "./whom-to-push.ts";

/** Opens the profiles; the signal says when no more are wanted. */
export type OpenProfiles = (stop: AbortSignal) => AsyncIterable<ProfileInput> | Iterable<ProfileInput>;

/**
 * Gets ready to read whom a command line names.
 * @param sources The source of the keys, the references and the profiles that name none; whether a file may hold others.
 * @throws UsageError where a file is not there.
 */
export async function openProfiles(whom: Whom, sources: Sources, context: Context): Promise<OpenProfiles> {
  if (whom.by === "file") return openFile(whom.path, sources, context);
  const at = { source: { key: sources.source ?? "" } };
  if (whom.by === "key") return () => whom.keys.map((key) => ({ ...at, key }));
  return () => whom.references.map((reference) => ({ ...at, reference }));
}

async function openFile(path: string, sources: Sources, context: Context): Promise<OpenProfiles> {
  const text = await openText(path, context);
  if (!text.short) keepHeapSmall();
  return async function* read(stop) {
    // A file is read to its end before anybody is pushed: a mistake far down should not leave half the people pushed.
    if (text.again) for await (const _ of profilesIn(text.open(stop), text.name, sources));
    let nobody = true;
    for await (const profile of profilesIn(text.open(stop), text.name, sources)) {
      nobody = false;
      yield profile;
    }
    if (nobody) context.stderr.write(`${safeText(text.name)} is an empty list: there is nobody to push.\n`);
  };
}
