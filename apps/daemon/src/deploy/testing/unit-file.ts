import { parseEnv } from "node:util";

/** A directive of a unit file: `[Service]`'s `Restart=always`. */
export interface Directive {
  section: string;
  name: string;
  value: string;
}

/** The directives of a systemd unit file, in order. @throws TypeError for a line that is none, nor a comment or a section. */
export function readUnit(text: string): Directive[] {
  let section = "";
  return text.split("\n").flatMap((line): Directive[] => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const head = /^\[(\w+)\]$/.exec(line)?.[1];
    if (head !== undefined) {
      section = head;
      return [];
    }
    const [, name, value] = /^([A-Z]\w*)=(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new TypeError(`not a line of a unit file: ${line}`);
    return [{ section, name, value }];
  });
}

/** What a directive that is a list comes to, over a unit and its drop-ins: an empty one forgets what stood before it. */
export function listOf(directives: readonly Directive[], name: string): string[] {
  const values = directives.filter((each) => each.name === name).map(({ value }) => value);
  return values.slice(values.lastIndexOf("") + 1);
}

/**
 * The environment that a unit gives, as systemd does: what a file says wins over what the unit says.
 * @param read the text of an environment file, by its path
 */
export function environmentOf(
  directives: readonly Directive[],
  read: (path: string) => string,
): Record<string, string | undefined> {
  const files = listOf(directives, "EnvironmentFile").map((path) => read(path.replace(/^-/, "")));
  return parseEnv([...listOf(directives, "Environment"), ...files].join("\n"));
}
