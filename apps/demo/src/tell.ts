import type { LoggedRequest } from "@push-profile/sandbox";

/** Where the demo's words go. */
export type Say = (line: string) => void;

/** The requests of the log from `from` on, as the sandbox saw them: method, path, status. */
export function requestLines(requests: readonly LoggedRequest[], from: number): string[] {
  const lines = requests.slice(from).map(({ service, method, path, decided }) => {
    return `    ${service.padEnd(10)} ${method.padEnd(5)} ${path} → ${decided ?? "no answer"}`;
  });
  return countRepeats(lines);
}

/** Equal lines that follow each other become one with a count. */
export function countRepeats(lines: readonly string[]): string[] {
  const runs: { line: string; times: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.line === line) last.times += 1;
    else runs.push({ line, times: 1 });
  }
  return runs.map(({ line, times }) => (times === 1 ? line : `${line} (${times} times)`));
}
