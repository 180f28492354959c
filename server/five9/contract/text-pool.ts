const SLOTS = 4096;
const SHORTEST_SLICE = 13;

/**
 * Keeps one copy of the texts that an answer repeats: states, names of columns and people, small figures. It forgets freely,
 * so it costs the same however many different texts go by. What it gives back does not hold on to the XML it was cut from.
 */
export class TextPool {
  readonly #slots: string[] = Array.from({ length: SLOTS }, () => '');

  keep(text: string): string {
    const slot = slotOf(text);
    const known = this.#slots[slot];
    if (known === text) return known;
    const own = detached(text);
    this.#slots[slot] = own;
    return own;
  }
}

function slotOf(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  const mixed =
    length * 31 +
    text.charCodeAt(0) * 389 +
    text.charCodeAt(length >> 1) * 97 +
    text.charCodeAt(length - 1) * 7 +
    text.charCodeAt(Math.max(0, length - 2)) * 53;
  return mixed & (SLOTS - 1);
}

/** V8 cuts texts of 13 characters and more as views into their parent, which would keep a whole piece of the answer alive. */
function detached(text: string): string {
  return text.length < SHORTEST_SLICE ? text : ` ${text}`.slice(1);
}
