import { describe, expect, it } from 'vitest';
import { AnswerTooLarge, textPieces } from './text-pieces.ts';

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function gather(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('textPieces', () => {
  it('lets other work have its turn, even when everything is there at once', async () => {
    const bytes = new Uint8Array(2 * 1024 * 1024).fill(97);
    let turns = 0;
    let reading = true;
    const turn = (): void => {
      turns += 1;
      if (reading) setImmediate(turn);
    };
    setImmediate(turn);
    const text = await gather(textPieces(once(bytes), { maxBytes: bytes.length }));
    reading = false;
    expect(text).toHaveLength(bytes.length);
    expect(turns).toBeGreaterThanOrEqual(15);
  });

  it('takes exactly as much as it may, and not a byte more', async () => {
    const bytes = new Uint8Array(100).fill(97);
    let counted = 0;
    const count = (size: number): void => {
      counted += size;
    };
    expect(await gather(textPieces(once(bytes), { maxBytes: 100, count }))).toHaveLength(100);
    expect(counted).toBe(100);
    await expect(gather(textPieces(once(bytes), { maxBytes: 99 }))).rejects.toBeInstanceOf(AnswerTooLarge);
  });

  it('shows what it could not decode, and reads an unknown charset as UTF-8', async () => {
    const cut = new TextEncoder().encode('é').subarray(0, 1);
    expect(await gather(textPieces(once(cut), { maxBytes: 9 }))).toBe('\uFFFD');
    const whole = new TextEncoder().encode('é');
    expect(await gather(textPieces(once(whole), { maxBytes: 9, charset: 'x-nobody' }))).toBe('é');
  });
});
