/**
 * The values in a JSON text, one at a time and never all in memory: the items of an array, or the values that follow
 * each other (one alone, or one a line). One a line is by far the quickest: each line is parsed by itself, until one
 * is no value alone.
 * @param name What the user calls the text, for the error.
 * @throws UsageError with line and column where it is not JSON; the text itself is not repeated.
 */
export async function* jsonValues(text: AsyncIterable<string>, name: string): AsyncGenerator<unknown, void, undefined> {
  const pieces = text[Symbol.asyncIterator]();
  let linesRead = 0;
  for (let held = ""; ; ) {
    const { lines, unfinished, ended } = await nextLines(held, pieces);
    const { values, read } = readLines(lines);
    const isWhole = read === lines.length && (ended || linesRead + read > 0 || startsObject(unfinished));
    if (!isWhole) {
      const rest = [...lines.slice(read), ...(ended ? [] : [unfinished])].join("\n");
      const { streamedValues } = await import("./streamed-values.ts");
      yield* withFirst(values, streamedValues(startingWith(rest, pieces), name, linesRead + read));
      return;
    }
    yield* values;
    if (ended) return;
    linesRead += read;
    held = unfinished;
  }
}

interface Lines {
  /** Lines that are complete. */
  lines: string[];
  /** What stands after them. */
  unfinished: string;
  /** The text has ended; its last line is among the complete ones. */
  ended: boolean;
}

/** Reads until a line is complete, or until it is seen that something else than an object begins. */
async function nextLines(held: string, pieces: AsyncIterator<string>): Promise<Lines> {
  const parts = [held];
  let start = held.trimStart().slice(0, 1);
  for (;;) {
    const { value: piece = "", done = false } = await pieces.next();
    parts.push(piece);
    start ||= piece.replace(/^[\s\ufeff]+/, "").slice(0, 1);
    const isLine = start === "" || (start === "{" && !piece.includes("\n"));
    if (isLine && !done) continue;
    const lines = parts.join("").split("\n");
    return done ? { lines, unfinished: "", ended: true } : { unfinished: lines.pop() ?? "", lines, ended: false };
  }
}

/** The values of the lines up to the first that is none by itself, and how many lines that are. */
function readLines(lines: readonly string[]): { values: unknown[]; read: number } {
  const values: unknown[] = [];
  for (const [at, line] of lines.entries()) {
    const parsed = parseLine(line);
    if (parsed === null) return { values, read: at };
    if (!parsed.blank) values.push(parsed.value);
  }
  return { values, read: lines.length };
}

/** Nothing goes out before the next value is known to be good: a mistake in the same piece stops those before it too. */
async function* withFirst(
  values: readonly unknown[],
  more: AsyncGenerator<unknown, void, undefined>,
): AsyncGenerator<unknown, void, undefined> {
  const next = await more.next();
  yield* values;
  if (next.done === true) return;
  yield next.value;
  yield* more;
}

type Line = { blank: true } | { blank: false; value: unknown };

/** `null`: not a value of its own, and not the list of them that a whole text may be. */
function parseLine(line: string): Line | null {
  const text = line.replace(/^\ufeff/, "");
  if (text.trim() === "") return { blank: true };
  if (!startsObject(text)) return null;
  try {
    return { blank: false, value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function startsObject(text: string): boolean {
  return /^[\s\ufeff]*\{/.test(text);
}

async function* startingWith(first: string, rest: AsyncIterator<string>): AsyncGenerator<string, void, undefined> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
