import { UsageError } from "@push-profile/transport";
import { gen, none } from "stream-chain/core";
import { parser } from "stream-json/core/parser.js";
import { streamArray } from "stream-json/core/streamers/stream-array.js";
import { streamValues } from "stream-json/core/streamers/stream-values.js";
import { verifier } from "stream-json/core/utils/verifier.js";

/**
 * The values in a JSON text, one at a time and never all in memory: the items of an array, or the values that follow
 * each other, wherever their lines end.
 * @param name What the user calls the text, for the error.
 * @param linesBefore How many lines of it are not handed in here, because they were read already.
 * @throws UsageError with line and column where it is not JSON; the text itself is not repeated.
 */
export async function* streamedValues(
  text: AsyncIterable<string>,
  name: string,
  linesBefore: number,
): AsyncGenerator<unknown, void, undefined> {
  const verify = createVerifier(name, linesBefore);
  let parse: Stage | null = null;
  for await (const chunk of text) {
    await verify(chunk);
    const [first] = /[^\s\ufeff]/.exec(chunk) ?? [];
    if (parse === null && first === undefined) continue;
    parse ??= createParser(first === "[");
    for await (const item of parse(chunk)) yield valueIn(item);
  }
  await verify(none);
  if (parse === null) return;
  for await (const item of parse(none)) yield valueIn(item);
}

type Stage = (chunk: string | typeof none) => AsyncGenerator<unknown, void, unknown>;

/** Several stages as one; `none` tells it that the text has ended, which the library's own type leaves out. */
function stage(...functions: readonly unknown[]): Stage {
  return gen(...functions);
}

/** The parser itself does not say where it failed; this does, and is quick. */
function createVerifier(name: string, linesBefore: number): (chunk: string | typeof none) => Promise<void> {
  const verify = stage(verifier({ jsonStreaming: true }));
  return async (chunk) => {
    try {
      await verify(chunk).next();
    } catch (thrown) {
      throw notJson(thrown, name, linesBefore);
    }
  };
}

function createParser(isArray: boolean): Stage {
  return stage(parser({ jsonStreaming: true, streamValues: false }), isArray ? streamArray() : streamValues());
}

/** A copy, because the parser's strings are cut-outs that keep the whole piece of text alive as long as one of them. */
function valueIn(item: unknown): unknown {
  return typeof item === "object" && item !== null && "value" in item ? structuredClone(item.value) : undefined;
}

function notJson(thrown: unknown, name: string, linesBefore: number): unknown {
  if (!(thrown instanceof Error && "line" in thrown && "pos" in thrown)) return thrown;
  const line = Number(thrown.line) + linesBefore;
  return new UsageError(
    `${name} is not JSON at line ${line}, column ${thrown.pos}`,
    "Mend that place; a JSON object, a JSON array of objects, or one JSON object a line can be read.",
    "--file",
  );
}
