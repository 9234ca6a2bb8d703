/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number, at least 0, below `end`. */
  int(end: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly [T, ...T[]]): T;
  /** True in `share` (0 to 1) of the cases. */
  chance(share: number): boolean;
  /** `length` lower-case hex digits. */
  hex(length: number): string;
}

/**
 * A generator for one purpose, named by its parts: a seed, a word, a number. 128 bits of state (sfc32), so that
 * a million differently named generators do not meet.
 */
export function createRandom(...parts: readonly (string | number)[]): Random {
  let [a, b, c, d] = hash(parts.join("\u0000"));

  function uint32(): number {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
  // The first numbers still show the seed.
  for (let round = 0; round < 12; round++) uint32();

  const next = (): number => uint32() / 4_294_967_296;
  const int = (end: number): number => Math.floor(next() * end);
  return {
    next,
    int,
    pick: (list) => list[int(list.length)] ?? list[0],
    chance: (share) => next() < share,
    hex: (length) => {
      let text = "";
      while (text.length < length) text += uint32().toString(16).padStart(8, "0");
      return text.slice(0, length);
    },
  };
}

/** cyrb128: 128 bits out of a text. */
function hash(text: string): [number, number, number, number] {
  let [h1, h2, h3, h4] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    h1 = h2 ^ Math.imul(h1 ^ code, 597_399_067);
    h2 = h3 ^ Math.imul(h2 ^ code, 2_869_860_233);
    h3 = h4 ^ Math.imul(h3 ^ code, 951_274_213);
    h4 = h1 ^ Math.imul(h4 ^ code, 2_716_044_179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597_399_067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2_869_860_233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951_274_213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2_716_044_179);
  return [h1 ^ h2 ^ h3 ^ h4, h2 ^ h1, h3 ^ h1, h4 ^ h1];
}
