import type { ServiceName } from "@push-profile/transport";
import { distance } from "fastest-levenshtein";
import { HRFLOW_OPERATIONS } from "../hrflow/service.ts";
import { serviceNames } from "../service-name.ts";
import { OPERATIONS as TEAMTAILOR_OPERATIONS } from "../teamtailor/operations.ts";
import type { FaultRule, FaultTarget } from "./fault-rule.ts";
import { faultError } from "./fault-words.ts";

/** An operation that one of the services has. */
interface KnownOperation {
  service: ServiceName;
  method: string;
  /** `*` for a segment of any text. */
  path: string;
}

/**
 * Throws a UsageError for a rule that no operation of the specs fits: it would never strike, and whoever tries it would
 * take that for a fault that was overcome. A regular expression for a path is not looked into.
 * @param where how the rule was written, for the message
 */
export function checkOperation(rule: FaultRule, where: string = rule.kind): void {
  const all = knownOperations().filter(({ service }) => rule.service === undefined || service === rule.service);
  if (all.some((operation) => fits(rule, operation))) return;
  const services = rule.service ?? serviceNames.join(" or ");
  throw faultError(`no operation of ${services} is ${targetText(rule)}`, where, fixFor(rule, all));
}

function knownOperations(): KnownOperation[] {
  return [
    ...HRFLOW_OPERATIONS.map(([method, path]) => ({ service: "hrflow" as const, method, path })),
    ...TEAMTAILOR_OPERATIONS.map(({ method, path }) => ({
      service: "teamtailor" as const,
      method,
      path: path.replaceAll(/:\w+/g, "*"),
    })),
  ];
}

function fits({ method, path }: FaultTarget, operation: KnownOperation): boolean {
  if (method !== undefined && method.toUpperCase() !== operation.method) return false;
  if (typeof path !== "string") return true;
  const [given, known] = [segments(path), segments(operation.path)];
  if (given.length > known.length || (path.endsWith("$") && given.length < known.length)) return false;
  return given.every((part, index) => part === "*" || part === known[index] || known[index] === "*");
}

function segments(path: string): string[] {
  return path
    .replace(/\/?\$?$/, "")
    .split("/")
    .slice(1);
}

function targetText({ method, path }: FaultTarget): string {
  return [method, path].filter((word) => word !== undefined).join(" ");
}

function fixFor(rule: FaultRule, operations: readonly KnownOperation[]): string {
  if (rule.path === undefined) return `Methods are ${listed(operations.map(({ method }) => method))}.`;
  const given = targetText(rule);
  const [nearest] = operations
    .map((operation) => targetText(likened(rule, operation)))
    .map((text) => ({ text, far: distance(text, given) }))
    .toSorted((a, b) => a.far - b.far);
  if (nearest !== undefined && nearest.far <= Math.max(2, given.length / 3)) return `Did you mean "${nearest.text}"?`;
  return `Paths begin with ${listed(operations.map(({ path }) => `/${segments(path)[0]}`))}.`;
}

function listed(words: readonly string[]): string {
  return [...new Set(words)].join(", ");
}

/** An operation in the words of the rule: what the rule leaves out is left out, ids are the rule's. */
function likened({ method, path }: FaultTarget, operation: KnownOperation): FaultTarget {
  const verb = method === undefined ? {} : { method: operation.method };
  if (typeof path !== "string") return { ...verb, ...(path === undefined ? {} : { path }) };
  const given = segments(path);
  const known = segments(operation.path).map((part, index) => (part === "*" ? (given[index] ?? "*") : part));
  return { ...verb, path: `/${known.join("/")}` };
}
