import { decodeFrame } from '#lib/wire/decode-frame';
import type { Frame } from '#lib/wire/frame';
import type { Sink } from './sink.ts';

export interface SentFrame {
  frame: Frame;
  id: string | undefined;
}

/** For tests: a response in memory that can be slow, and tells what was written to it. */
export class MemorySink implements Sink {
  readonly pieces: Uint8Array[] = [];
  ended = false;
  aborted = false;
  #slow = false;
  readonly #drain: (() => void)[] = [];
  readonly #close: (() => void)[] = [];
  readonly #onBytes: (bytes: Uint8Array) => void;

  constructor(onBytes: (bytes: Uint8Array) => void = () => undefined) {
    this.#onBytes = onBytes;
  }

  write(bytes: Uint8Array): boolean {
    if (this.ended || this.aborted) return true;
    this.pieces.push(bytes);
    this.#onBytes(bytes);
    return !this.#slow;
  }

  onDrain(listener: () => void): void {
    this.#drain.push(listener);
  }

  onClose(listener: () => void): void {
    this.#close.push(listener);
  }

  end(): void {
    if (this.#slow) return;
    this.ended = true;
    this.leave();
  }

  abort(): void {
    this.aborted = true;
    this.leave();
  }

  /** The other side goes away. */
  leave(): void {
    for (const listener of this.#close.splice(0)) listener();
  }

  /** From now on, after one more write, the other side reads nothing. */
  stall(): void {
    this.#slow = true;
  }

  /** The other side has read everything. */
  resume(): void {
    this.#slow = false;
    for (const listener of this.#drain) listener();
  }

  get bytes(): number {
    return this.pieces.reduce((sum, piece) => sum + piece.length, 0);
  }

  /** All frames written since the last call. */
  take(): SentFrame[] {
    const text = Buffer.concat(this.pieces.splice(0)).toString();
    return text
      .split('\n\n')
      .filter((block) => block !== '')
      .map((block) => {
        const id = /^id: (.*)$/m.exec(block)?.[1];
        const decoded = decodeFrame(/^data: (.*)$/m.exec(block)?.[1] ?? '');
        if (decoded.kind !== 'frame') throw new Error(`Not a frame: ${block.slice(0, 100)}`);
        return { frame: decoded.frame, id };
      });
  }
}
