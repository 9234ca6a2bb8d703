import { UsageError } from "@push-profile/transport";
import type { Setting } from "./settings.ts";

export interface NumberRange {
  min: number;
  max: number;
  /** Whether fractions are accepted. @default false */
  fraction?: boolean;
}

/**
 * Reads a number in plain decimal notation.
 * @throws UsageError that names the setting and what it accepts.
 */
export function readNumber({ name, value }: Setting<string>, { min, max, fraction = false }: NumberRange): number {
  const text = value.trim();
  const number = Number(text);
  const shape = fraction ? /^\d+(\.\d+)?$/ : /^\d+$/;
  if (shape.test(text) && number >= min && number <= max) return number;
  throw new UsageError(
    `${name} is not a ${fraction ? "number" : "whole number"} from ${min} to ${max}`,
    `Give ${name} such a number, or leave it out for the default.`,
    name,
  );
}
