import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blended } from '#lib/domain/templates/blended';
import { lineOf, placeOfPath, scanJson } from './json-places.ts';

function placesIn(text: string) {
  const scan = scanJson(text);
  if (scan.kind === 'broken') throw new Error(`Broken at ${scan.at}`);
  return scan.places;
}

function brokenAt(text: string): number | null {
  const scan = scanJson(text);
  return scan.kind === 'broken' ? scan.at : null;
}

describe('a text of JSON', () => {
  it('is known value by value, however it is laid out', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 2, '\t'), (json, indent) => {
        const value: unknown = JSON.parse(json);
        const text = JSON.stringify(value, null, indent);
        const whole = placesIn(` \n${text} `).get('');
        expect(whole).toEqual({ from: 2, to: 2 + text.length });
      }),
    );
  });

  it('finds a value by its path', () => {
    const text = JSON.stringify(blended(), null, 2);
    const { from, to } = placeOfPath(placesIn(text), 'panels.1.at');
    expect(JSON.parse(text.slice(from, to))).toEqual(blended().panels[1]?.at);
    expect(text.slice(0, from).endsWith('"at": ')).toBe(true);
  });

  it('finds what a missing value would be part of', () => {
    const text = '{"a": {"b": 1}, "c": [1, 2]}';
    const part = (path: string) => {
      const { from, to } = placeOfPath(placesIn(text), path);
      return text.slice(from, to);
    };
    expect(part('a.x')).toBe('{"b": 1}');
    expect(part('c.7.d')).toBe('[1, 2]');
    expect(part('nothing')).toBe(text);
    expect(part('')).toBe(text);
  });
});

describe('a text that is no JSON', () => {
  it('is broken exactly where the browser finds it broken, and only then', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('{}[],:"a1-e. \\nu0tf')),
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(brokenAt(text) === null).toBe(isJson);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['{"a": 1,}', 8],
    ['{"a": 1 "b": 2}', 8],
    ['[1, 2', 5],
    ['{"a" 1}', 5],
    ['', 0],
    ['{} x', 3],
  ])('%s breaks at %d', (text, at) => {
    expect(brokenAt(text)).toBe(at);
  });

  it('is not followed into the depths', () => {
    expect(brokenAt('['.repeat(100_000))).toBeGreaterThan(0);
  });
});

it('counts lines from one', () => {
  expect([0, 2, 3].map((at) => lineOf('ab\nc', at))).toEqual([1, 1, 2]);
});
