import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** The services that a spec describes. */
export const specNames = ["hrflow", "teamtailor"] as const;

export type SpecName = (typeof specNames)[number];

/** A JSON object of a spec, not yet looked into. */
export type SpecNode = { readonly [key: string]: unknown };

/** A place in a spec, every `$ref` on the way to it followed. */
export interface Place {
  /** JSON pointer, such as `#/components/schemas/Profile`. */
  pointer: string;
  node: unknown;
}

/** Where the spec's file is. */
export function specPath(name: SpecName): string {
  return fileURLToPath(new URL(`../${name}.yaml`, import.meta.url));
}

/** Reads a spec. Throws when its file is not a YAML object. */
export function loadSpec(name: SpecName): SpecNode {
  const spec: unknown = parse(readFileSync(specPath(name), "utf8"));
  if (!isNode(spec)) throw new Error(`${name}.yaml is not an object`);
  return spec;
}

/** Whether a value is an object with keys. */
export function isNode(value: unknown): value is SpecNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Goes from a pointer down `keys`, following each `$ref`. The place's node is `undefined` where nothing is.
 * Throws on a `$ref` that leads nowhere.
 */
export function locate(spec: SpecNode, pointer: string, ...keys: readonly string[]): Place {
  const root: Place = { pointer: "#", node: spec };
  return [...pointerKeys(pointer), ...keys].reduce((place, key) => follow(spec, step(place, key)), root);
}

/** The entries of the object at a place, each with every `$ref` followed; none where there is no object. */
export function entriesAt(spec: SpecNode, { pointer, node }: Place): [string, Place][] {
  const keys = Array.isArray(node) ? [...node.keys()].map(String) : isNode(node) ? Object.keys(node) : [];
  return keys.map((key) => [key, locate(spec, pointer, key)]);
}

/** Text that a place holds under a key, or `undefined`. */
export function textAt({ node }: Place, key: string): string | undefined {
  const value = isNode(node) ? node[key] : undefined;
  return typeof value === "string" ? value : undefined;
}

function step({ pointer, node }: Place, key: string): Place {
  const child: unknown = typeof node === "object" && node !== null ? Reflect.get(node, key) : undefined;
  return { pointer: `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, node: child };
}

function follow(spec: SpecNode, place: Place): Place {
  const ref = textAt(place, "$ref");
  if (ref === undefined) return place;
  const target = locate(spec, ref);
  if (target.node === undefined) throw new Error(`${ref} leads nowhere`);
  return target;
}

function pointerKeys(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
