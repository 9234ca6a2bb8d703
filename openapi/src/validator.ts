import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { SpecNode } from "./spec.ts";

/** Checks values against schemas of one spec. */
export interface Validator {
  /** How a JSON value departs from the schema at a pointer, one line each. */
  json(pointer: string, value: unknown): string[];
  /** The same for text, as it stands in a query or a header: `30` passes for a number. */
  text(pointer: string, value: string): string[];
}

/** A validator for the schemas of one spec (JSON Schema 2020-12, as OpenAPI 3.1 has it), compiled as they are needed. */
export function createValidator(spec: SpecNode): Validator {
  const forJson = createCompiler(spec, { coerceTypes: false });
  const forText = createCompiler(spec, { coerceTypes: true });
  return {
    json: (pointer, value) => departures(forJson(pointer), { value }),
    text: (pointer, value) => departures(forText(pointer), { value }),
  };
}

const SPEC_ID = "https://spec.invalid/openapi.json";

/** Coercion changes a value in what holds it, so each value stands in an object of its own. */
function createCompiler(spec: SpecNode, options: { coerceTypes: boolean }): (pointer: string) => ValidateFunction {
  // Not strict: a spec has keywords of OpenAPI beside those of JSON Schema.
  const ajv = new Ajv2020({ ...options, allErrors: true, strict: false, validateSchema: false });
  formats.default(ajv);
  ajv.addSchema({ ...spec, $id: SPEC_ID });
  const compiled = new Map<string, ValidateFunction>();
  return (pointer) => {
    const known = compiled.get(pointer);
    if (known !== undefined) return known;
    const validate = ajv.compile({ properties: { value: { $ref: refTo(pointer) } } } satisfies AnySchemaObject);
    compiled.set(pointer, validate);
    return validate;
  };
}

function refTo(pointer: string): string {
  return `${SPEC_ID}#${pointer.slice(1).split("/").map(encodeURIComponent).join("/")}`;
}

function departures(validate: ValidateFunction, held: { value: unknown }): string[] {
  validate(held);
  return (validate.errors ?? []).map(describe);
}

function describe({ instancePath, message, params }: ErrorObject): string {
  const path = instancePath.replace(/^\/value/, "");
  const extra = "additionalProperty" in params ? ` (${params["additionalProperty"]})` : "";
  return `${path || "/"} ${message ?? "is wrong"}${extra}`;
}
