import { assertBaseUrl } from "@push-profile/transport";
import type { Places } from "./check-shape.ts";
import type { AccountEntry, ConfigData, HrflowEntry, MirrorEntry } from "./config-data.ts";
import type { Path } from "./config-text.ts";
import { readStart } from "./mirror-start.ts";
import type { Mistake } from "./mistake.ts";
import { pathText } from "./path-text.ts";
import { placedMistake, usageErrorOf } from "./placed-mistake.ts";
import { assertSourceKey } from "./source-key.ts";
import { suggest } from "./suggest.ts";

/** What the shape cannot say: names that lead somewhere, secrets given once, functions that have a module. */
export function checkMeaning(data: ConfigData, file: string, places: Places): Mistake[] {
  const mistake = (path: Path, message: string, fix: string): Mistake =>
    placedMistake({ name: file, places }, path, { message: `${pathText(path)} ${message}`, fix });
  const attempt = <Value>(value: Value | undefined, path: Path, check: (value: Value, name: string) => unknown) => {
    const error = value === undefined ? null : usageErrorOf(() => check(value, pathText(path)));
    return error === null ? [] : [placedMistake({ name: file, places }, path, error)];
  };
  const both = (entry: object, path: Path, name: string): Mistake[] => {
    if (!Object.hasOwn(entry, name) || !Object.hasOwn(entry, `${name}File`)) return [];
    return [mistake([...path, name], `and ${name}File are both given`, "Keep one of the two.")];
  };
  // Plain http:// may be allowed by a flag, which is not the file's to know.
  const base = ({ baseUrl }: HrflowEntry | AccountEntry, path: Path): Mistake[] =>
    attempt(baseUrl, [...path, "baseUrl"], (url, field) => assertBaseUrl(url, { field, allowInsecure: true }));
  const oneOf = (mirror: MirrorEntry, index: number, key: "hrflow" | "account", entries: object = {}): Mistake[] => {
    const names = Object.keys(entries);
    const path = ["mirrors", index, key];
    const named = mirror[key];
    if (named === undefined) {
      if (names.length < 2) return [];
      return [
        mistake(
          ["mirrors", index],
          `does not say its ${key}, and there are several`,
          `Add ${key}: ${names.join(" or ")}.`,
        ),
      ];
    }
    if (Object.hasOwn(entries, named)) return [];
    const group = key === "hrflow" ? "hrflow" : "accounts";
    const meant = suggest(named, names);
    const fix =
      meant !== null
        ? `Did you mean ${meant}?`
        : names.length > 0
          ? `There are: ${names.join(", ")}.`
          : `Add it under ${group}.`;
    return [mistake(path, `names no entry of ${group}`, fix)];
  };
  const mirrors = data.mirrors ?? [];
  const [onlyAccount] = Object.keys(data.accounts ?? {});
  // What the ledger keeps one row for: two of them would undo each other's work for ever.
  const isTwin = (one: MirrorEntry, other: MirrorEntry): boolean =>
    one.source === other.source && (one.account ?? onlyAccount) === (other.account ?? onlyAccount);
  const twins = (mirror: MirrorEntry, index: number): Mistake[] => {
    const first = mirrors.findIndex((other) => isTwin(mirror, other));
    if (first === index) return [];
    const fix = "Leave one of them out: a source is mirrored once into an account.";
    return [mistake(["mirrors", index, "source"], `and the account are those of mirrors[${first}] too`, fix)];
  };
  return [
    ...both(data, [], "ledgerKey"),
    ...both(data, [], "token"),
    ...both(data, [], "notifyUrl"),
    ...attempt(data.defaults?.start, ["defaults", "start"], readStart),
    ...Object.entries(data.hrflow ?? {}).flatMap(([name, entry]) => [
      ...both(entry, ["hrflow", name], "apiSecret"),
      ...both(entry, ["hrflow", name], "webhookSecret"),
      ...base(entry, ["hrflow", name]),
    ]),
    ...Object.entries(data.accounts ?? {}).flatMap(([name, entry]) => [
      ...both(entry, ["accounts", name], "apiKey"),
      ...base(entry, ["accounts", name]),
    ]),
    ...mirrors.flatMap((mirror, index) => [
      ...oneOf(mirror, index, "hrflow", data.hrflow),
      ...oneOf(mirror, index, "account", data.accounts),
      ...attempt(mirror.source, ["mirrors", index, "source"], assertSourceKey),
      ...attempt(mirror.start, ["mirrors", index, "start"], readStart),
      ...twins(mirror, index),
      ...(mirrors.findIndex(({ name }) => name === mirror.name) < index
        ? [mistake(["mirrors", index, "name"], "is another mirror's name too", "Give each mirror a name of its own.")]
        : []),
      ...(["logics", "format"] as const)
        .filter((key) => mirror[key] !== undefined && mirror.functions === undefined)
        .map((key) =>
          mistake(
            ["mirrors", index, key],
            "names functions, and there is no module",
            "Add functions: ./functions.mjs.",
          ),
        ),
    ]),
  ];
}
