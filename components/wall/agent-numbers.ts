/** Four digits to begin with: enough that numbers seldom meet, short enough for a cell. */
const LEAST = 1_000;
const SPREAD = 9_000;
/** After so many numbers were taken, longer ones are tried. */
const TRIES = 6;

/**
 * Numbers that stand for agents where no name may be shown. A number comes from the agent's key and the screen's own
 * salt, so it is the same in every panel and after a restart, and says nothing of who it is.
 */
export class AgentNumbers {
  readonly #salt: string;
  readonly #numbers = new Map<string, number>();
  readonly #taken = new Set<number>();

  constructor(salt: string) {
    this.#salt = salt;
  }

  numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    for (let attempt = 0; ; attempt++) {
      const scale = 10 ** Math.min(4, Math.floor(attempt / TRIES));
      const number = LEAST * scale + (hashOf(`${this.#salt}/${key}/${attempt}`) % (SPREAD * scale));
      if (this.#taken.has(number)) continue;
      this.#taken.add(number);
      this.#numbers.set(key, number);
      return number;
    }
  }
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  // Its low digits are mixed little.
  return ((hash ^ (hash >>> 15)) * 0x2c1b) >>> 0;
}
