import { type ApiError, errors } from "../errors.ts";

/**
 * The refusal of a parameter that is not one of `names` and not a `fields[…]`, which is read elsewhere. The library behind the service may well
 * ignore it; here it fails, so that invented parameters are noticed.
 */
export function unknownParameter(query: URLSearchParams, names: readonly string[]): ApiError | null {
  for (const parameter of query.keys()) {
    const name = parameter.replace(/\[.*$/s, "");
    if (name !== "fields" && !names.includes(name)) return errors.parameter(parameter);
  }
  return null;
}
