import { UsageError } from "@push-profile/transport";

/** Whom the command line names. */
export type Whom =
  | { by: "key"; keys: readonly string[] }
  | { by: "reference"; references: readonly string[] }
  | { by: "file"; path: string };

export interface WhomArguments {
  keys: readonly string[];
  reference?: readonly string[];
  file?: string;
}

/**
 * Reads whom a command line names: by key, by reference, or in a file.
 * @throws UsageError for none or more than one of these, and for an empty name.
 */
export function whomToPush({ keys, reference = [], file }: WhomArguments): Whom {
  const ways = [keys.length > 0, reference.length > 0, file !== undefined].filter(Boolean).length;
  if (ways === 0) {
    throw new UsageError(
      "nobody is named",
      "Give profile keys, --reference <ref>, or --file <path>: push-profile push <profile-key...> --source <key>",
    );
  }
  if (ways > 1) {
    throw new UsageError(
      "profile keys, --reference and --file are different ways to say whom to push, and more than one is given",
      "Use one of them; run the command twice for two.",
    );
  }
  if (file !== undefined) return { by: "file", path: notEmpty(file, "--file") };
  if (keys.length > 0) return { by: "key", keys: keys.map((key) => notEmpty(key, "a profile key")) };
  return { by: "reference", references: reference.map((ref) => notEmpty(ref, "--reference")) };
}

/** An empty name is most likely a shell variable that was not set. */
function notEmpty(text: string, what: string): string {
  if (text.trim() !== "") return text;
  throw new UsageError(`${what} is empty`, "Check the shell variable that it was to come from.");
}
