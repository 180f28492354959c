const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Orders two texts as people do: `Queue 9` before `Queue 10`, case and accents aside. */
export function compareTexts(a: string, b: string): number {
  return collator.compare(a, b);
}

/** So many texts that nobody shows any more are remembered beside those that somebody does. */
const SPARE = 1_000;

/**
 * Numbers that stand for texts in the order of people, so that thousands of rows can be sorted by comparing numbers:
 * comparing texts costs a hundred times as much, and most of them stay what they were. Texts that compare as equal have
 * one number, or, `apart`, numbers of their own.
 */
export class TextRanks {
  readonly #isApart: boolean;
  #sorted: readonly string[] = [];
  #ranks: ReadonlyMap<string, number> = new Map();

  constructor({ apart = false } = {}) {
    this.#isApart = apart;
  }

  /** Takes in what is in use now. Numbers given before stand no longer. */
  learn(texts: ReadonlySet<string>): void {
    const fresh = [...texts].filter((text) => !this.#ranks.has(text));
    if (fresh.length === 0) return;
    const isCrowded = this.#sorted.length > texts.size * 2 + SPARE;
    const kept = isCrowded ? this.#sorted.filter((text) => texts.has(text)) : this.#sorted;
    this.#sorted = merged(
      kept,
      fresh.toSorted((a, b) => this.#compare(a, b)),
      (a, b) => this.#compare(a, b),
    );
    const ranks = new Map<string, number>();
    let rank = 0;
    let last: string | undefined;
    for (const text of this.#sorted) {
      if (last !== undefined && this.#compare(last, text) !== 0) rank += 1;
      ranks.set(text, rank);
      last = text;
    }
    this.#ranks = ranks;
  }

  /** The number of a text that was learned. */
  rankOf(text: string): number {
    return this.#ranks.get(text) ?? -1;
  }

  #compare(a: string, b: string): number {
    const order = compareTexts(a, b);
    return order !== 0 || !this.#isApart ? order : a < b ? -1 : Number(a > b);
  }
}

function merged(
  one: readonly string[],
  other: readonly string[],
  compare: (a: string, b: string) => number,
): readonly string[] {
  const all: string[] = [];
  let at = 0;
  for (const text of other) {
    for (let next = one[at]; next !== undefined && compare(next, text) <= 0; next = one[at]) {
      all.push(next);
      at += 1;
    }
    all.push(text);
  }
  return [...all, ...one.slice(at)];
}
