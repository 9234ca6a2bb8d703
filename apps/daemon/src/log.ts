import { UsageError } from "@push-profile/transport";
import pino, { type DestinationStream, type Logger, type LoggerOptions } from "pino";
import pretty from "pino-pretty";
import type { OutputStream } from "./context.ts";
import type { Variables } from "./variables.ts";

const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
const FORMATS = ["json", "pretty"] as const;

export interface LogSettings {
  level: (typeof LEVELS)[number];
  format: (typeof FORMATS)[number];
  colour: boolean;
}

/**
 * `LOG_LEVEL`, `LOG_FORMAT` and `NO_COLOR`: JSON unless somebody is looking.
 * @throws UsageError for a word that is none of theirs.
 */
export function readLogSettings(variables: Variables, isTerminal: boolean): LogSettings {
  return {
    level: oneOf("LOG_LEVEL", variables.plain("LOG_LEVEL") ?? "info", LEVELS),
    format: oneOf("LOG_FORMAT", variables.plain("LOG_FORMAT") ?? (isTerminal ? "pretty" : "json"), FORMATS),
    colour: isTerminal && variables.plain("NO_COLOR") === undefined,
  };
}

/** A log that writes lines to `stream`. A line has a time, a level, a static message and fields; no host, no process id. */
export function createLog({ level, format, colour }: LogSettings, stream: OutputStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
  const destination: DestinationStream =
    format === "json"
      ? stream
      : pretty({ colorize: colour, destination: stream, singleLine: true, translateTime: "SYS:HH:MM:ss" });
  return pino(options, destination);
}

function oneOf<const Word extends string>(name: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value.toLowerCase());
  if (found !== undefined) return found;
  throw new UsageError(`${name} is none of ${words.join(", ")}`, `Give ${name} one of these words.`, name);
}
