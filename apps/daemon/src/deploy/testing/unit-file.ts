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
