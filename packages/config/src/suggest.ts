import { distance } from "fastest-levenshtein";

/** The one of the words that was most likely meant; `null` where none is near. */
export function suggest(given: string, words: readonly string[]): string | null {
  const folded = fold(given);
  const [nearest] = words
    .map((word) => ({ word, far: distance(folded, fold(word)) }))
    .filter(({ word, far }) => far <= Math.max(1, Math.floor(Math.max(word.length, given.length) / 3)))
    .sort((a, b) => a.far - b.far);
  return nearest?.word ?? null;
}

/** Case, dashes and underscores are how names differ most. */
function fold(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, "");
}
