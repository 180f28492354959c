import { describe, expect, it } from 'vitest';
import { assemble } from './assemble.ts';

const small = (text: string): Buffer => Buffer.from(text);
const large = (fill: string): Buffer => Buffer.alloc(20_000, fill);

describe('the bytes of a flush', () => {
  it('are one piece when the frames are small, the id before the last', () => {
    expect(assemble([small('a'), small('b')], '#').map(String)).toEqual(['a#b']);
    expect(assemble([small('a')], null).map(String)).toEqual(['a']);
    expect(assemble([], '#')).toEqual([]);
  });

  it('share a large frame instead of copying it', () => {
    const big = large('x');
    const pieces = assemble([small('a'), big, small('b'), small('c')], '#');
    expect(pieces).toHaveLength(3);
    expect(pieces[1]).toBe(big);
    expect(pieces.map((piece) => (piece === big ? 'BIG' : String(piece)))).toEqual(['a', 'BIG', 'b#c']);
  });

  it('put the id before a large last frame', () => {
    const big = large('x');
    expect(assemble([small('a'), big], '#').map((piece) => (piece === big ? 'BIG' : String(piece)))).toEqual([
      'a#',
      'BIG',
    ]);
  });
});
