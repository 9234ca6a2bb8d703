import { assertCredential } from "@push-profile/transport";
import { foundLeak, isHarmless } from "./base-url.ts";
import { besideConfig, type ConfigFile } from "./config-file.ts";
import type { Path } from "./config-text.ts";
import type { Mistake } from "./mistake.ts";
import { openSecret } from "./open-secret.ts";
import { pathText } from "./path-text.ts";
import { placedMistake, usageErrorOf } from "./placed-mistake.ts";
import { assertOneLine, readSecretFile } from "./secret-file.ts";

/**
 * What is wrong with the secrets of a config file: others can read it, a file that it names cannot be read or holds more
 * than a line, or a found file would send what another file holds to a stranger. No secret is repeated.
 */
export function checkSecrets(file: ConfigFile, readFile: (path: string) => string): Mistake[] {
  const open = openSecret(file.data, file);
  return [
    ...(open === null ? [] : [placedMistake(file, open.path, open.error)]),
    ...secretFiles(file).flatMap(({ path, named, sent }) => {
      const name = pathText(path);
      const error = usageErrorOf(() => {
        const text = assertOneLine(readSecretFile(name, besideConfig(file, named), readFile), name).reveal();
        if (sent === "as it is") assertCredential(text, name);
      });
      return error === null ? [] : [placedMistake(file, path, error)];
    }),
    ...(file.named ? [] : leaks(file)),
  ];
}

interface SecretFile {
  path: Path;
  named: string;
  sent?: "as it is";
}

function secretFiles({ data }: ConfigFile): SecretFile[] {
  const at = (path: Path, named: string | undefined, sent?: "as it is"): SecretFile[] =>
    named === undefined ? [] : [{ path, named, ...(sent === undefined ? {} : { sent }) }];
  return [
    ...at(["ledgerKeyFile"], data.ledgerKeyFile),
    ...at(["notifyUrlFile"], data.notifyUrlFile),
    ...at(["tokenFile"], data.tokenFile),
    ...Object.entries(data.hrflow ?? {}).flatMap(([name, entry]) => [
      ...at(["hrflow", name, "apiSecretFile"], entry.apiSecretFile, "as it is"),
      ...at(["hrflow", name, "webhookSecretFile"], entry.webhookSecretFile),
    ]),
    ...Object.entries(data.accounts ?? {}).flatMap(([name, entry]) =>
      at(["accounts", name, "apiKeyFile"], entry.apiKeyFile),
    ),
  ];
}

/** As `readBaseUrl` refuses it when the credential is needed. */
function leaks(file: ConfigFile): Mistake[] {
  const leak = (path: Path, key: string, named: string | undefined, baseUrl: string | undefined): Mistake[] => {
    if (named === undefined || baseUrl === undefined || !URL.canParse(baseUrl) || isHarmless(baseUrl)) return [];
    const place = [...path, "baseUrl"];
    return [placedMistake(file, place, foundLeak(pathText(place), pathText([...path, key])))];
  };
  return [
    ...Object.entries(file.data.hrflow ?? {}).flatMap(([name, { apiSecretFile, baseUrl }]) =>
      leak(["hrflow", name], "apiSecretFile", apiSecretFile, baseUrl),
    ),
    ...Object.entries(file.data.accounts ?? {}).flatMap(([name, { apiKeyFile, baseUrl }]) =>
      leak(["accounts", name], "apiKeyFile", apiKeyFile, baseUrl),
    ),
  ];
}
