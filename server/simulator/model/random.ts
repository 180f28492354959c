/** One stream of pseudo-random numbers. Every draw of the model comes from one of these. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform whole number from `low` to `high`, both possible. */
  whole(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** Exponential with the given mean. */
  exponential(mean: number): number;
  /** Log-normal by its median and the standard deviation of its logarithm. */
  logNormal(median: number, sigma: number): number;
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T;
}

/**
 * xoshiro128** (Blackman and Vigna), its state filled by splitmix32 from the seed and a label. Streams with different
 * labels are independent, so that what one part of the centre draws never moves another part's day.
 */
export function createRandom(seed: number, label: string): Random {
  const fill = splitmix32(Math.imul(seed | 0, 0x9e3779b1) ^ hash(label));
  let a = fill();
  let b = fill();
  let c = fill();
  let d = fill() | 1;

  const next = (): number => {
    const mixed = Math.imul(rotate(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return (mixed >>> 0) / 0x1_0000_0000;
  };
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    exponential: (mean) => -Math.log(1 - next()) * mean,
    logNormal: (median, sigma) => median * Math.exp(sigma * normal(next)),
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('Nothing to pick from.');
      return item;
    },
  };
}

/** Box and Muller, one of the pair. */
function normal(next: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - next()));
  return radius * Math.cos(2 * Math.PI * next());
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function splitmix32(start: number): () => number {
  let state = start | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = state ^ (state >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return word ^ (word >>> 15);
  };
}

/** FNV-1a over the label's code units. */
function hash(label: string): number {
  let word = 0x811c9dc5;
  for (let at = 0; at < label.length; at++) word = Math.imul(word ^ label.charCodeAt(at), 0x01000193);
  return word;
}
