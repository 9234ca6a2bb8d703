/** An instruction of a Dockerfile, its lines joined. */
export interface Instruction {
  name: string;
  rest: string;
}

/** The stages of a Dockerfile, each beginning with its `FROM`. @throws TypeError for a line that is no instruction. */
export function readDockerfile(text: string): Instruction[][] {
  const stages: Instruction[][] = [];
  const lines = text
    .split("\n")
    .filter((line) => !line.startsWith("#") && line.trim() !== "")
    .join("\n")
    .replaceAll(/\\\n\s*/g, "");
  for (const line of lines.split("\n")) {
    const [, name, rest] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    if (name === undefined || rest === undefined) throw new TypeError(`not an instruction: ${line}`);
    if (name === "FROM") stages.push([]);
    stages.at(-1)?.push({ name, rest });
  }
  return stages;
}
