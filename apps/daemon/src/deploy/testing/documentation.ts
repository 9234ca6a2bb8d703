import { readFileSync } from "node:fs";
import { join } from "node:path";
import { daemonFolder } from "./places.ts";

/** A page of the daemon's documentation. @param path from the daemon's folder on */
export function readDocumentation(path: string): string {
  return readFileSync(join(daemonFolder, path), "utf8");
}

/** The blocks of shell commands under a heading, or of the whole page, as they stand there. */
export function shellBlocks(text: string, heading?: string): string[] {
  const from = heading === undefined ? 0 : text.indexOf(`\n${heading}\n`);
  if (from < 0) throw new TypeError(`there is no ${heading}`);
  return [...text.slice(from).matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = ""]) => block);
}

/** Every command of a page: those of its blocks, a line each, and what stands in a sentence and begins with `push-profile`. */
export function commandsOf(text: string): string[] {
  const inSentences = text
    .replaceAll(/^```[\s\S]*?^```$/gm, "")
    .matchAll(/`((?:push-profiled?|systemctl|docker) [^`]+)`/g);
  const lines = shellBlocks(text)
    .join("\n")
    .replaceAll(/\s+# .*$/gm, "")
    .split("\n");
  const all = [...lines, ...[...inSentences].map(([, command = ""]) => command.replaceAll("\n", " "))];
  return [...new Set(all.map((line) => line.trim()).filter((line) => line !== ""))];
}
