import { findEvent, findRoute, type Parameter, type Route } from "./route.ts";
import { entriesAt, loadSpec, locate, type Place, type SpecName, type SpecNode, textAt } from "./spec.ts";
import { createValidator, type Validator } from "./validator.ts";

/** Headers in any of the shapes that Node's servers and fetch use. */
export type HeadersLike = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Compares observed HTTP exchanges with a spec. All functions answer what departs from it, one line each. */
export interface SpecCheck {
  /**
   * Unknown path, operation or query parameter; a required parameter, header or credential that is missing; a value or
   * body that does not fit its schema.
   *
   * @param url Whole, or from its path on.
   * @param body The JSON value, or the text of the body; `undefined`, `null` or "" for none.
   */
  request(method: string, url: string, headers: HeadersLike, body: unknown): string[];
  /** Undocumented status or media type; a required header that is missing; a body that does not fit its schema. */
  response(method: string, url: string, status: number, headers: HeadersLike, body: unknown): string[];
  /** What the service sends on its own: an event's name, as `candidate.update`, its headers and body, as in `request`. */
  event(name: string, headers: HeadersLike, body: unknown): string[];
}

/** A check against the spec of one service. For tests: reads the spec's file. */
export function createSpecCheck(name: SpecName): SpecCheck {
  const spec = loadSpec(name);
  const validator = createValidator(spec);
  const routed = (method: string, url: string, then: (route: Route, parsed: URL) => string[]): string[] => {
    const parsed = new URL(url, "https://spec.invalid");
    const route = findRoute(spec, method.toUpperCase(), parsed);
    if (typeof route === "string") return [`${method} ${parsed.pathname}: ${route}`];
    return then(route, parsed).map((departure) => `${route.name}: ${departure}`);
  };
  return {
    request: (method, url, headers, body) =>
      routed(method, url, (route, parsed) => {
        const given: Given = { query: parsed.searchParams, headers: toHeaders(headers), path: route.path };
        return [
          ...checkParameters(spec, validator, route.parameters, given),
          ...checkCredentials(spec, route.operation, given.headers),
          ...checkRequestBody(spec, validator, route.operation, given.headers, body),
        ];
      }),
    response: (method, url, status, headers, body) =>
      routed(method, url, (route) => {
        const described = findResponse(spec, route.operation, status);
        if (described === null) return [`status ${status} is not described`];
        const given = toHeaders(headers);
        return [
          ...checkResponseHeaders(spec, validator, described, given),
          ...checkContent(spec, validator, described, {
            headers: given,
            body,
            mayBeEmpty: status >= 400,
            exact: false,
          }),
        ].map((departure) => `${status}: ${departure}`);
      }),
    event: (name, headers, body) => {
      const route = findEvent(spec, name);
      if (typeof route === "string") return [`${name}: ${route}`];
      const given: Given = { query: new URLSearchParams(), headers: toHeaders(headers), path: {} };
      return [
        ...checkParameters(spec, validator, route.parameters, given),
        ...checkRequestBody(spec, validator, route.operation, given.headers, body),
      ].map((departure) => `${name}: ${departure}`);
    },
  };
}

interface Given {
  query: URLSearchParams;
  headers: Headers;
  path: Record<string, string>;
}

function checkParameters(spec: SpecNode, validator: Validator, parameters: Parameter[], given: Given): string[] {
  const known = new Set(parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name));
  const unknown = [...new Set(given.query.keys())].filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => `query parameter ${name} is not described`),
    ...parameters.flatMap((parameter) => checkParameter(spec, validator, parameter, given)),
  ];
}

function checkParameter(spec: SpecNode, validator: Validator, parameter: Parameter, given: Given): string[] {
  const what = `${parameter.in} parameter ${parameter.name}`;
  const values = valuesOf(parameter, given);
  const [value] = values;
  if (value === undefined) return parameter.required ? [`${what} is missing`] : [];
  if (values.length > 1) return [`${what} is there ${values.length} times`];
  const schema = locate(spec, parameter.place.pointer, "schema");
  const departures = [...validator.text(schema.pointer, value), ...checkTextContent(spec, validator, schema, value)];
  return departures.map((departure) => `${what}: ${departure}`);
}

function valuesOf(parameter: Parameter, { query, headers, path }: Given): string[] {
  if (parameter.in === "query") return query.getAll(parameter.name);
  const value = parameter.in === "header" ? headers.get(parameter.name) : path[parameter.name];
  return typeof value === "string" ? [value] : [];
}

/** A text that is to hold JSON of its own (`contentMediaType`, `contentSchema`), which validators leave alone. */
function checkTextContent(spec: SpecNode, validator: Validator, schema: Place, value: string): string[] {
  if (textAt(schema, "contentMediaType") !== "application/json") return [];
  const content = parseJson(value);
  if (content === undefined) return ["is not JSON"];
  const inner = locate(spec, schema.pointer, "contentSchema");
  return inner.node === undefined ? [] : validator.json(inner.pointer, content);
}

function checkCredentials(spec: SpecNode, operation: Place, headers: Headers): string[] {
  const own = locate(spec, operation.pointer, "security");
  const alternatives = entriesAt(spec, own.node === undefined ? locate(spec, "#/security") : own);
  const missing = alternatives.map(([, alternative]) =>
    entriesAt(spec, alternative)
      .map(([scheme]) => textAt(locate(spec, "#/components/securitySchemes", scheme), "name") ?? scheme)
      .filter((header) => !headers.has(header)),
  );
  if (missing.length === 0 || missing.some((names) => names.length === 0)) return [];
  return (missing[0] ?? []).map((header) => `credential ${header} is missing`);
}

function checkRequestBody(
  spec: SpecNode,
  validator: Validator,
  operation: Place,
  headers: Headers,
  body: unknown,
): string[] {
  const described = locate(spec, operation.pointer, "requestBody");
  if (described.node === undefined) return isEmpty(body) ? [] : ["a body is there, and none is described"];
  const mayBeEmpty = Reflect.get(Object(described.node), "required") !== true;
  return checkContent(spec, validator, described, { headers, body, mayBeEmpty, exact: true });
}

function checkResponseHeaders(spec: SpecNode, validator: Validator, described: Place, headers: Headers): string[] {
  return entriesAt(spec, locate(spec, described.pointer, "headers")).flatMap(([name, place]) => {
    const value = headers.get(name);
    const required = Reflect.get(Object(place.node), "required") === true;
    if (value === null) return required ? [`header ${name} is missing`] : [];
    return validator.text(`${place.pointer}/schema`, value).map((departure) => `header ${name}: ${departure}`);
  });
}

interface Content {
  headers: Headers;
  body: unknown;
  mayBeEmpty: boolean;
  /** Whether the media type may not have parameters; a form's needs one, and what is in it is not looked at. */
  exact: boolean;
}

function checkContent(spec: SpecNode, validator: Validator, described: Place, content: Content): string[] {
  const types = entriesAt(spec, locate(spec, described.pointer, "content"));
  if (isEmpty(content.body)) return types.length === 0 || content.mayBeEmpty ? [] : ["the body is missing"];
  if (types.length === 0) return ["a body is there, and none is described"];
  const given = content.headers.get("content-type") ?? "";
  const essence = (given.split(";")[0] ?? "").trim().toLowerCase();
  const isForm = essence === "multipart/form-data";
  const bare = content.exact && !isForm ? given.trim().toLowerCase() : essence;
  const type = types.find(([name]) => name === bare);
  if (type === undefined) return [`media type ${given || "(none)"} is not described`];
  if (isForm) return [];
  const schema = locate(spec, type[1].pointer, "schema");
  const isJson = /[/+]json$/.test(bare);
  const value = isJson && typeof content.body === "string" ? parseJson(content.body) : content.body;
  if (value === undefined) return ["the body is not JSON"];
  return validator.json(schema.pointer, value).map((departure) => `body${departure}`);
}

function findResponse(spec: SpecNode, operation: Place, status: number): Place | null {
  for (const key of [String(status), `${Math.floor(status / 100)}XX`, "default"]) {
    const place = locate(spec, operation.pointer, "responses", key);
    if (place.node !== undefined) return place;
  }
  return null;
}

function isEmpty(body: unknown): boolean {
  return body === undefined || body === null || body === "";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toHeaders(headers: HeadersLike): Headers {
  if (headers instanceof Headers) return headers;
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return new Headers(pairs);
}
