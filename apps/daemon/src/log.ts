import { readChoice, type Setting, type Settings } from "@push-profile/config";
import { safeJsonText, safeText } from "@push-profile/transport";
import pino, { type DestinationStream, type Logger, type LoggerOptions } from "pino";
import pretty from "pino-pretty";
import type { OutputStream } from "./context.ts";

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
export function readLogSettings(settings: Settings, isTerminal: boolean): LogSettings {
  const [level, format] = [settings.plain("logLevel"), settings.plain("logFormat")];
  return {
    level: level === undefined ? "info" : readChoice(inSmallLetters(level), LEVELS),
    format: format === undefined ? (isTerminal ? "pretty" : "json") : readChoice(inSmallLetters(format), FORMATS),
    colour: isTerminal && settings.plain("noColor") === undefined,
  };
}

function inSmallLetters(setting: Setting<string>): Setting<string> {
  return { ...setting, value: setting.value.toLowerCase() };
}

/** A log that writes lines to `stream`. A line has a time, a level, a static message and fields; no host, no process id. */
export function createLog({ level, format, colour }: LogSettings, stream: OutputStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
  return pino(options, format === "json" ? safeLines(stream) : readableLines(stream, colour));
}

/** Lines of JSON whose odd characters stand as escapes: whoever parses them gets the very same values. */
function safeLines(stream: OutputStream): DestinationStream {
  return { write: (line) => void stream.write(`${safeJsonText(line.trimEnd())}\n`) };
}

/** Lines for people, whose odd characters are shown instead of obeyed. */
function readableLines(stream: OutputStream, colour: boolean): DestinationStream {
  const readable = pretty({ colorize: colour, destination: stream, singleLine: true, translateTime: "SYS:HH:MM:ss" });
  const shown = (_: string, value: unknown): unknown => (typeof value === "string" ? safeText(value) : value);
  return { write: (line) => void readable.write(`${JSON.stringify(JSON.parse(line, shown))}\n`) };
}
