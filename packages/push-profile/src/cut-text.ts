/**
 * A text of at most `longest` code points. A longer one ends at its last white space within them, or,
 * where there is none, at the last whole grapheme: an emoji made of several code points stays whole or goes.
 */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let length = 0;
  let end = 0;
  let wordEnd = 0;
  for (const { segment, index } of new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text)) {
    if (/^\s/u.test(segment)) wordEnd = index;
    length += [...segment].length;
    if (length > longest) return text.slice(0, wordEnd || end).trimEnd();
    end = index + segment.length;
  }
  return text;
}
