import type { Path } from "./config-text.ts";

/**
 * What of a file's data is left without what stands at some paths, so that the rest can be looked into as well. Entries
 * keep their places: what cannot be missed gets a stand-in.
 */
export function salvage(value: unknown, bad: readonly Path[]): unknown {
  return bad.flatMap(withDependents).reduce<unknown>((left, path) => without(left, path, path), value);
}

/** Names of functions mean nothing without their module. */
function withDependents(path: Path): Path[] {
  const [group, index, key] = path;
  if (group !== "mirrors" || index === undefined || key !== "functions") return [path];
  return [path, [group, index, "logics"], [group, index, "format"]];
}

function without(value: unknown, [part, ...rest]: Path, whole: Path): unknown {
  if (part === undefined) return standIn(whole);
  if (Array.isArray(value)) {
    const item = without(value[Number(part)], rest, whole);
    // A list that is no longer whole would say something else than was meant.
    return item === undefined ? undefined : value.with(Number(part), item);
  }
  if (typeof value !== "object" || value === null) return value;
  const item = without(Reflect.get(value, part), rest, whole);
  const { [part]: _, ...others } = value as Record<string, unknown>;
  return item === undefined ? others : { ...others, [part]: item };
}

function standIn(path: Path): unknown {
  const [group, entry, key, ...deeper] = path;
  if (entry === undefined || deeper.length > 0) return undefined;
  if ((group === "hrflow" || group === "accounts") && key === undefined) return {};
  if (group !== "mirrors") return undefined;
  const mirror = { name: `unnamed-${entry}`, source: "unknown" };
  if (key === undefined) return mirror;
  return key === "name" || key === "source" ? mirror[key] : undefined;
}
