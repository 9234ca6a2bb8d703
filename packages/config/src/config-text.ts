import { isMap, isPair, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from "yaml";
import type { Mistake } from "./mistake.ts";

/** A place in a text, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

export type Path = readonly (string | number)[];

/** A text that was read, and where things stand in it. */
export interface ConfigText {
  value: unknown;
  /** Where the value of a path stands; the nearest thing above it where it is not there. */
  valueAt(path: Path): Place;
  /** Where a key stands. */
  keyAt(path: Path, key: string): Place;
}

const words: Readonly<Record<string, string>> = {
  ALIAS_PROPS: "an alias has properties",
  BAD_ALIAS: "an alias without a name",
  BAD_DIRECTIVE: "a directive that is none",
  BAD_DQ_ESCAPE: "an escape in double quotes that is none",
  BAD_INDENT: "wrong indentation, or a bracket that is not closed",
  BAD_SCALAR_START: "a text that has to stand in quotes",
  BLOCK_AS_IMPLICIT_KEY: "a second colon, or wrong indentation: put the text in quotes",
  DUPLICATE_KEY: "a key that stands there already",
  MISSING_CHAR: "a comma, quote or bracket is missing",
  MULTIPLE_DOCS: "a second document",
  MULTILINE_IMPLICIT_KEY: "a key without its colon",
  TAB_AS_INDENT: "a tab as indentation",
  UNEXPECTED_TOKEN: "something that does not belong there",
};

/** Reads YAML or JSON, which is YAML too. A text that is neither gives its first mistakes, by line and column. */
export function readConfigText(
  text: string,
  file: string,
): { read: ConfigText } | { mistakes: [Mistake, ...Mistake[]] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "error", merge: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [first, ...others] = document.errors.map(
    ({ code, pos: [offset] }): Mistake => notRead(file, placeOf(offset), words[code]),
  );
  if (first !== undefined) return { mistakes: [first, ...others] };
  let value: unknown;
  try {
    value = document.toJS();
  } catch {
    return { mistakes: [notRead(file, { line: 1, column: 1 }, "an alias that leads nowhere, or too many of them")] };
  }
  const offsetOf = (node: ParsedNode | null | undefined): number => node?.range?.[0] ?? 0;
  const nodeAt = (path: Path): ParsedNode | null => {
    let node = document.contents;
    for (const part of path) {
      const next = childOf(node, part);
      if (next === undefined) return node;
      node = next ?? node;
    }
    return node;
  };
  return {
    read: {
      value,
      valueAt: (path) => placeOf(offsetOf(nodeAt(path))),
      keyAt: (path, key) => {
        const node = nodeAt(path);
        const pair = isMap(node)
          ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
          : undefined;
        return placeOf(isPair(pair) ? offsetOf(pair.key) : offsetOf(node));
      },
    },
  };
}

function childOf(node: ParsedNode | null, part: string | number): ParsedNode | null | undefined {
  if (isSeq(node)) return node.items[Number(part)];
  if (!isMap(node)) return undefined;
  return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))?.value;
}

function notRead(file: string, { line, column }: Place, what = "something that is not YAML"): Mistake {
  return {
    file,
    line,
    column,
    path: "",
    message: `cannot be read: ${what}`,
    fix: "Mend that place; quotes around a text and spaces for indentation are always right.",
  };
}
