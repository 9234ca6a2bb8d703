import { UsageError } from "@push-profile/transport";
import type { MirrorEntry } from "./config-data.ts";
import type { ConfigFile } from "./config-file.ts";
import { mirrorRules } from "./mirror-rules.ts";
import type { Mistake } from "./mistake.ts";
import { placedMistake } from "./placed-mistake.ts";

/** Loads the functions of every mirror of a file that was named: what of them cannot be used, each name by itself. */
export async function checkFunctions(file: ConfigFile): Promise<Mistake[]> {
  const mistakes: Mistake[] = [];
  for (const [index, mirror] of (file.data.mirrors ?? []).entries()) {
    const found = new Map<string, Mistake>();
    for (const entry of oneByOne(mirror)) {
      const mistake = await tryOne(file, entry, index);
      // A module that cannot be loaded fails for each of its names.
      if (mistake !== null) found.set(mistake.message, mistake);
    }
    mistakes.push(...found.values());
  }
  return mistakes;
}

function oneByOne({ logics, format, ...mirror }: MirrorEntry): MirrorEntry[] {
  return [
    ...(logics ?? []).map((logic) => ({ ...mirror, logics: [logic] })),
    ...(format === undefined ? [] : [{ ...mirror, format }]),
  ];
}

async function tryOne(file: ConfigFile, entry: MirrorEntry, index: number): Promise<Mistake | null> {
  const mirror = { entry, path: `mirrors[${index}]` };
  try {
    await mirrorRules(file, { mirror, hrflow: null, account: null, undecided: [] });
    return null;
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown;
    const key = thrown.field?.split(".").at(-1) ?? "functions";
    return placedMistake(file, ["mirrors", index, key], thrown);
  }
}
