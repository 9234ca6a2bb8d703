import { type Answer, answer } from "../http/answer.ts";

export const MEDIA_TYPE = "application/vnd.api+json";

/** One error as jsonapi-resources words it. */
export interface ApiError {
  title: string;
  detail: string;
  code: string;
  source?: { pointer: string };
  status: string;
}

/** Why something is not done. */
export interface Refusals {
  refusals: readonly ApiError[];
}

/** A refusal with its errors; the HTTP status is that of the first. */
export function refused(...errors: readonly ApiError[]): Answer {
  return document(Number(errors[0]?.status ?? 500), { errors });
}

/** Done, and nothing to say. */
export function noContent(): Answer {
  return answer(204, null);
}

/** An error as the service's own code writes it: a number for a status, no code. */
export function handWritten(status: number, title: string, detail: string): Answer {
  return document(status, { errors: [{ status, title, detail }] });
}

/** A JSON:API answer. */
export function document(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return answer(status, JSON.stringify(body), { "content-type": MEDIA_TYPE, ...headers });
}

function bad(code: string, title: string, detail: string): ApiError {
  return { title, detail, code, status: "400" };
}

export const errors = {
  /** One message of a validation. */
  validation: (attribute: string, message: string): ApiError => ({
    title: message,
    detail: `${attribute} - ${message}`,
    code: "100",
    source: { pointer: `/data/attributes/${attribute}` },
    status: "422",
  }),
  /** The same about a relationship. */
  relation: (relationship: string, message: string): ApiError => ({
    title: message,
    detail: `${relationship} - ${message}`,
    code: "100",
    source: { pointer: `/data/relationships/${relationship}` },
    status: "422",
  }),
  resource: (type: string): ApiError => bad("101", "Invalid resource", `${type} is not a valid resource.`),
  filter: (name: string): ApiError => bad("102", "Filter not allowed", `${name} is not allowed.`),
  value: (value: string, field: string): ApiError =>
    bad("103", "Invalid field value", `${value} is not a valid value for ${field}.`),
  field: (name: string, type: string): ApiError =>
    bad("104", "Invalid field", `${name} is not a valid field for ${type}.`),
  parameter: (name: string): ApiError => bad("105", "Param not allowed", `${name} is not allowed.`),
  pageParameter: (name: string): ApiError =>
    bad("105", "Page parameter not allowed", `${name} is not an allowed page parameter.`),
  missing: (name: string): ApiError => bad("106", "Missing Parameter", `The required parameter, ${name}, is missing.`),
  filterValue: (value: string, name: string): ApiError =>
    bad("107", "Invalid filter value", `${value} is not a valid value for ${name}.`),
  noKey: (): ApiError => bad("109", "A key is required", "The resource object does not contain a key."),
  otherKey: (id: string): ApiError =>
    bad("110", "Key is not included in URL", `The URL does not support the key ${id}`),
  include: (name: string, type: string): ApiError =>
    bad("112", "Invalid include", `${name} is not a valid includable relationship of ${type}`),
  exists: (id: string): ApiError => bad("113", "Relation exists", `The relation to ${id} already exists.`),
  sort: (name: string, type: string): ApiError =>
    bad("114", "Invalid sort criteria", `${name} is not a valid sort criteria for ${type}`),
  linkage: (): ApiError => bad("115", "Invalid Links Object", "Data is not a valid Links Object."),
  mismatch: (type: string): ApiError => bad("116", "Type Mismatch", `${type} is not a valid type for this operation.`),
  pageSize: (most: number): ApiError => bad("117", "Invalid Page Object", `size exceeds maximum page size of ${most}.`),
  pageValue: (value: string, name: string): ApiError =>
    bad("118", "Invalid page value", `${value} is not a valid value for ${name} page parameter.`),
  filterSyntax: (text: string): ApiError =>
    bad("120", "Invalid filters syntax", `${text} is not a valid syntax for filtering.`),
  malformed: (): ApiError => bad("400", "Bad Request", "The request body is not valid JSON."),
  replacement: (): ApiError => ({
    title: "Complete replacement forbidden",
    detail: "Complete replacement forbidden for this relationship",
    code: "403",
    status: "403",
  }),
  notFound: (id: string): ApiError => ({
    title: "Record not found",
    detail: `The record identified by ${id} could not be found.`,
    code: "404",
    status: "404",
  }),
  accept: (value: string): ApiError => ({
    title: "Not acceptable",
    detail: `All requests must use the '${MEDIA_TYPE}' Accept without media type parameters. This request specified '${value}'.`,
    code: "406",
    status: "406",
  }),
  mediaType: (value: string): ApiError => ({
    title: "Unsupported media type",
    detail: `All requests that create or update must use the '${MEDIA_TYPE}' Content-Type. This request specified '${value}'.`,
    code: "415",
    status: "415",
  }),
} as const;
