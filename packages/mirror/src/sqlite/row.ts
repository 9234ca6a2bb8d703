/** A row as the driver gives it. */
export type Row = Record<string, unknown>;

/** A number of a row. Throws TypeError where it is none: the schema and the query disagree. */
export function readNumber(row: Row | undefined, name: string): number {
  const value = row?.[name];
  if (typeof value !== "number") throw new TypeError(`column ${name} is no number`);
  return value;
}

export function readNumberOrNull(row: Row | undefined, name: string): number | null {
  return row?.[name] === null ? null : readNumber(row, name);
}

/** A text of a row. Throws TypeError where it is none. */
export function readText(row: Row | undefined, name: string): string {
  const value = row?.[name];
  if (typeof value !== "string") throw new TypeError(`column ${name} is no text`);
  return value;
}

export function readTextOrNull(row: Row | undefined, name: string): string | null {
  return row?.[name] === null ? null : readText(row, name);
}

/** One of the words that a column may hold. Throws TypeError for any other. */
export function readWord<Word extends string>(row: Row, name: string, words: readonly Word[]): Word {
  const value = readText(row, name);
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new TypeError(`column ${name} holds an unknown word`);
  return word;
}

/** What `guard` says is there, of a column that holds JSON. Throws TypeError for anything else. */
export function readJson<Value>(row: Row, name: string, guard: (value: unknown) => value is Value): Value {
  const value: unknown = JSON.parse(readText(row, name));
  if (!guard(value)) throw new TypeError(`column ${name} holds something unknown`);
  return value;
}

export function readJsonOrNull<Value>(row: Row, name: string, guard: (value: unknown) => value is Value): Value | null {
  return row[name] === null ? null : readJson(row, name, guard);
}
