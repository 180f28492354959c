import { describe, expect, it } from 'vitest';
import { DeltaRing } from './delta-ring.ts';

const roomy = { ringFrames: 100, ringBytes: 10_000 };
const of = (text: string): Buffer => Buffer.from(text);
const texts = (frames: Buffer[] | null): string[] | null => frames && frames.map(String);

describe('the ring of deltas', () => {
  it('has everything after the moment it began, and nothing before', () => {
    const ring = new DeltaRing(5, roomy);
    ring.push(7, of('a'));
    ring.push(9, of('b'));
    expect(texts(ring.after(5))).toEqual(['a', 'b']);
    expect(texts(ring.after(7))).toEqual(['b']);
    expect(texts(ring.after(20))).toEqual([]);
    expect(ring.after(4)).toBeNull();
  });

  it('forgets the oldest beyond its count', () => {
    const ring = new DeltaRing(0, { ...roomy, ringFrames: 2 });
    for (const n of [1, 2, 3]) ring.push(n, of(String(n)));
    expect(ring.after(0)).toBeNull();
    expect(texts(ring.after(1))).toEqual(['2', '3']);
  });

  it('forgets the oldest beyond its bytes, even the only one', () => {
    const ring = new DeltaRing(0, { ...roomy, ringBytes: 10 });
    ring.push(1, of('123456'));
    ring.push(2, of('123456'));
    expect(ring.after(0)).toBeNull();
    expect(texts(ring.after(1))).toEqual(['123456']);
    ring.push(3, of('longer than the ring'));
    expect(ring.after(2)).toBeNull();
    expect(texts(ring.after(3))).toEqual([]);
    expect(ring.size).toBe(0);
  });

  it('begins again where something happened that no delta tells', () => {
    const ring = new DeltaRing(0, roomy);
    ring.push(1, of('a'));
    ring.restart(2);
    expect(ring.after(1)).toBeNull();
    ring.push(3, of('c'));
    expect(texts(ring.after(2))).toEqual(['c']);
  });
});
