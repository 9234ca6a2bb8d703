import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createSpecCheck } from "./exchange.ts";
import { entriesAt, isNode, loadSpec, locate, type Place, type SpecNode, specNames } from "./spec.ts";
import { createValidator } from "./validator.ts";

interface Example {
  name: string;
  /** Pointer of the schema it has to fit. */
  schema: string;
  value: unknown;
  /** Pointer of the example itself. */
  pointer: string;
}

/** What is asked of a service, and what it sends on its own. */
function operations(spec: SpecNode): Place[] {
  return ["#/paths", "#/webhooks"]
    .flatMap((pointer) => entriesAt(spec, locate(spec, pointer)))
    .flatMap(([, item]) => entriesAt(spec, item))
    .filter(([key]) => /^(get|put|post|patch|delete)$/.test(key))
    .map(([, operation]) => operation);
}

/** Everything with a `content`: the bodies of requests and answers, shared ones once. */
function bodies(spec: SpecNode): Place[] {
  const places = operations(spec).flatMap(({ pointer }) => [
    locate(spec, pointer, "requestBody"),
    ...entriesAt(spec, locate(spec, pointer, "responses")).map(([, response]) => response),
  ]);
  return [...new Map(places.map((place) => [place.pointer, place])).values()];
}

function examplesOf(spec: SpecNode): Example[] {
  return bodies(spec).flatMap((body) =>
    entriesAt(spec, locate(spec, body.pointer, "content")).flatMap(([type, content]) =>
      entriesAt(spec, locate(spec, content.pointer, "examples")).map(([key, { pointer }]) => ({
        name: `${body.pointer} ${type} ${key}`,
        schema: locate(spec, content.pointer, "schema").pointer,
        value: locate(spec, pointer, "value").node,
        pointer,
      })),
    ),
  );
}

/** Schemas with examples of their own, at any depth. */
function schemaExamplesOf(spec: SpecNode, place: Place): Example[] {
  const { pointer, node } = place;
  const own = isNode(node) && Array.isArray(node["examples"]) ? node["examples"] : [];
  const inner = childrenOf(place).flatMap((child) => schemaExamplesOf(spec, child));
  return [...own.map((value) => ({ name: pointer, schema: pointer, value, pointer })), ...inner];
}

/** What stands below a place, without following references: they would lead in circles. */
function childrenOf({ pointer, node }: Place): Place[] {
  if (typeof node !== "object" || node === null) return [];
  const escaped = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");
  return Object.entries(node).map(([key, child]) => ({ pointer: `${pointer}/${escaped(key)}`, node: child }));
}

/** Parameters and headers with an example of one value. */
function valuesOf(spec: SpecNode): Example[] {
  return ["parameters", "headers"]
    .flatMap((kind) => entriesAt(spec, locate(spec, "#/components", kind)))
    .concat(operations(spec).flatMap(({ pointer }) => entriesAt(spec, locate(spec, pointer, "parameters"))))
    .map(([, place]) => ({ place, value: locate(spec, place.pointer, "example").node }))
    .filter(({ value }) => value !== undefined)
    .map(({ place: { pointer }, value }) => ({ name: pointer, schema: `${pointer}/schema`, value, pointer }));
}

describe.each(specNames)("the examples of %s", (name) => {
  const spec = loadSpec(name);
  const validator = createValidator(spec);
  const examples = examplesOf(spec);
  const ofSchemas = schemaExamplesOf(spec, locate(spec, "#/components/schemas"));

  it.each([...examples, ...ofSchemas].map((example) => [example.name, example] as const))(
    "%s fits its schema",
    (_name, example) => {
      expect(validator.json(example.schema, example.value)).toEqual([]);
    },
  );

  it.each(valuesOf(spec).map((example) => [example.name, example] as const))("%s fits its schema", (_name, example) => {
    expect(validator.text(example.schema, String(example.value))).toEqual([]);
  });

  it("are all used", () => {
    const used = new Set(examples.map(({ pointer }) => pointer));
    const unused = entriesAt(spec, locate(spec, "#/components/examples")).filter(
      ([, { pointer }]) => !used.has(pointer),
    );
    expect(unused.map(([key]) => key)).toEqual([]);
  });

  it("are values that a wrong schema would refuse", () => {
    const first = examples.find(({ value }) => typeof value === "object");
    expect(validator.json(first?.schema ?? "", "no object")).not.toEqual([]);
  });
});

/** Answers that the official client's tests recorded. */
describe("the recorded answers of Teamtailor", () => {
  const check = createSpecCheck("teamtailor");
  const headers = { "content-type": "application/vnd.api+json; charset=utf-8" };

  it.each([
    ["company", "/v1/company"],
    ["candidate", "/v1/candidates/1"],
    ["candidates", "/v1/candidates"],
    ["upload", "/v1/uploads"],
    ["users", "/v1/users"],
  ])("%s fits the spec", (name, path) => {
    const body = readFileSync(new URL(`../fixtures/teamtailor/${name}.json`, import.meta.url), "utf8");
    expect(check.response("GET", path, 200, headers, body)).toEqual([]);
  });
});
