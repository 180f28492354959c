interface Kept {
  n: number;
  bytes: Buffer;
}

/** A query's latest encoded deltas, for viewers who come back. Bounded in count and bytes. */
export class DeltaRing {
  readonly #frames: number;
  readonly #bytes: number;
  #kept: Kept[] = [];
  #size = 0;
  #completeAfter: number;

  /** Holds nothing that happened up to and including `n`. */
  constructor(n: number, limits: { ringFrames: number; ringBytes: number }) {
    this.#completeAfter = n;
    this.#frames = limits.ringFrames;
    this.#bytes = limits.ringBytes;
  }

  get size(): number {
    return this.#size;
  }

  push(n: number, bytes: Buffer): void {
    this.#kept.push({ n, bytes });
    this.#size += bytes.length;
    let drop = 0;
    for (const oldest of this.#kept) {
      if (this.#kept.length - drop <= this.#frames && this.#size <= this.#bytes) break;
      this.#size -= oldest.bytes.length;
      this.#completeAfter = oldest.n;
      drop++;
    }
    if (drop > 0) this.#kept.splice(0, drop);
  }

  /** Something happened at `n` that no delta tells. */
  restart(n: number): void {
    this.#kept = [];
    this.#size = 0;
    this.#completeAfter = n;
  }

  /** All deltas after `n`, or null when some of them are no longer here. */
  after(n: number): Buffer[] | null {
    if (n < this.#completeAfter) return null;
    return this.#kept.filter((kept) => kept.n > n).map((kept) => kept.bytes);
  }
}
