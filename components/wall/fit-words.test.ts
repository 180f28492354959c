import { expect, it } from 'vitest';
import { fitWords } from './fit-words.ts';

it.each([
  { roomPx: 900, line: '24 signed in · page 1 of 2 · longest first' },
  { roomPx: 480, line: '24 signed in · page 1 of 2' },
  { roomPx: 10, line: '24 signed in' },
])('a line with $roomPx px keeps the first of its parts: $line', ({ roomPx, line }) => {
  expect(fitWords(['24 signed in', 'page 1 of 2', 'longest first'], { roomPx, fontPx: 29 })).toBe(line);
});
