import { assertBaseUrl, UsageError } from "@push-profile/transport";
import { type Places, pathText } from "./check-shape.ts";
import type { AccountEntry, ConfigData, HrflowEntry, MirrorEntry } from "./config-data.ts";
import type { Path } from "./config-text.ts";
import type { Mistake } from "./mistake.ts";
import { suggest } from "./suggest.ts";

/** What the shape cannot say: names that lead somewhere, secrets given once, functions that have a module. */
export function checkMeaning(data: ConfigData, file: string, places: Places): Mistake[] {
  const mistake = (path: Path, message: string, fix: string): Mistake => {
    const place = places?.valueAt(path) ?? null;
    return {
      file,
      line: place?.line ?? null,
      column: place?.column ?? null,
      path: pathText(path),
      message: `${pathText(path)} ${message}`,
      fix,
    };
  };
  const both = (entry: object, path: Path, name: string): Mistake[] => {
    if (!Object.hasOwn(entry, name) || !Object.hasOwn(entry, `${name}File`)) return [];
    return [mistake([...path, name], `and ${name}File are both given`, "Keep one of the two.")];
  };
  const base = ({ baseUrl }: HrflowEntry | AccountEntry, path: Path): Mistake[] => {
    if (baseUrl === undefined) return [];
    const field = pathText([...path, "baseUrl"]);
    try {
      // Plain http:// may be allowed by a flag, which is not the file's to know.
      assertBaseUrl(baseUrl, { field, allowInsecure: true });
      return [];
    } catch (thrown) {
      if (!(thrown instanceof UsageError)) throw thrown;
      return [mistake([...path, "baseUrl"], thrown.message.slice(field.length + 1), thrown.fix ?? "")];
    }
  };
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
  return [
    ...both(data, [], "ledgerKey"),
    ...both(data, [], "token"),
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
