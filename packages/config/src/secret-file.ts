import { UsageError } from "@push-profile/transport";
import { errorCodeOf } from "./read-text.ts";
import { Secret } from "./secret.ts";

/**
 * The secret in a file. One trailing newline is an editor's, not the secret's.
 * @param name What named the file, for the error.
 * @throws UsageError where it cannot be read or is empty.
 */
export function readSecretFile(name: string, path: string, readFile: (path: string) => string): Secret {
  let text: string;
  try {
    text = readFile(path).replace(/\r?\n$/, "");
  } catch (thrown) {
    const code = errorCodeOf(thrown);
    throw new UsageError(
      code === "ENOENT"
        ? `${name} names a file that is not there`
        : `${name} names a file that cannot be read (${code})`,
      `Check the path, and that this user may read the file: ${path}`,
      name,
    );
  }
  if (text === "") throw new UsageError(`${name} names a file that is empty`, `Write the secret into ${path}`, name);
  return new Secret(text);
}

/** @throws UsageError for a secret of several lines: the wrong file, most likely. */
export function assertOneLine(secret: Secret, name: string): Secret {
  if (!/[\r\n]/.test(secret.reveal())) return secret;
  throw new UsageError(
    `${name} names a file of several lines`,
    "Name a file that holds the secret alone, on one line.",
    name,
  );
}
