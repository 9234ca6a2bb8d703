export { createSpecCheck, type HeadersLike, type SpecCheck } from "./exchange.ts";
export { loadSpec, type SpecName, specNames } from "./spec.ts";
