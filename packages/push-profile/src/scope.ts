import { UsageError } from "@push-profile/transport";

/** Functions by name, as the original action knew them. */
export type Scope = Readonly<Record<string, unknown>>;

/**
 * The function of that name: an own property of the local scope, else of the global one. Never evaluated text.
 * @throws UsageError that says which functions there are
 */
export function functionNamed(
  name: string,
  parameter: string,
  localScope?: Scope | null,
  globalScope?: Scope | null,
): (...args: never[]) => unknown {
  const scopes = [localScope ?? {}, globalScope ?? {}];
  for (const scope of scopes) {
    const found = Object.hasOwn(scope, name) ? scope[name] : undefined;
    if (isFunction(found)) return found;
  }
  const names = scopes.flatMap(functionNames);
  throw new UsageError(
    `${parameter} names "${name}", which is not a function in localScope or globalScope`,
    names.length === 0 ? "Hand in a scope that has it." : `There are: ${[...new Set(names)].join(", ")}.`,
    parameter,
  );
}

function functionNames(scope: Scope): string[] {
  return Object.keys(scope).filter((name) => isFunction(scope[name]));
}

function isFunction(value: unknown): value is (...args: never[]) => unknown {
  return typeof value === "function";
}
