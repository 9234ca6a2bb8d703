import { faultDocs, faultUsage, whenDocs } from "@push-profile/sandbox/fault-docs";

/** What `--faults` of the sandbox takes, for its help. */
export function faultsHelp(): string {
  const kinds = faultDocs.map((doc): [string, string] => [faultUsage(doc), doc.text]);
  const options = whenDocs.map(({ option, value, text }): [string, string] => [`${option} ${value}`, text]);
  return `
Faults: [service] [METHOD] [/path]: kind [value] [, option] …; next rule
  service is hrflow or teamtailor, else both. /candidates is that path and what lies below it,
  /candidates$ it alone, * one segment. Of several rules for a request the first is the outermost.

Kinds, of a|b|c the first by default:
${entries(kinds)}

Options of every kind:
${entries(options)}`;
}

/** Each text beside its words, or below them where they are long. */
function entries(all: readonly (readonly [string, string])[]): string {
  return all
    .map(([words, text]) =>
      words.length > WIDTH ? `  ${words}\n  ${"".padEnd(WIDTH)}  ${text}` : `  ${words.padEnd(WIDTH)}  ${text}`,
    )
    .join("\n");
}

const WIDTH = 22;
