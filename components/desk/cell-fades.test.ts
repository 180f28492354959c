import { expect, test } from 'vitest';
import type { ResultRow } from '#lib/domain/result-table';
import { CellFades, fadeOf } from './cell-fades.ts';

const row = (key: string, ...cells: ResultRow['cells']): ResultRow => ({ key, cells });

function fadesOf(fades: CellFades, next: ResultRow): readonly (string | undefined)[] {
  const changes = fades.of(next);
  return next.cells.map((_, at) => fadeOf(changes[at]));
}

test('a value that changes fades in, and again with the next change', () => {
  const fades = new CellFades();
  expect(fadesOf(fades, row('ana', 'Ready', 1))).toEqual([undefined, undefined]);
  expect(fadesOf(fades, row('ana', 'On Call', 1))).toEqual(['odd', undefined]);
  expect(fadesOf(fades, row('ana', 'Ready', 2))).toEqual(['even', 'odd']);
});

test('a row drawn again as it was fades no further', () => {
  const fades = new CellFades();
  fades.of(row('ana', 'Ready'));
  const changed = row('ana', 'On Call');
  expect(fades.of(changed)).toBe(fades.of(changed));
  expect(fades.of(row('ana', 'On Call'))).toBe(fades.of(changed));
});

test('another row in the same elements does not fade', () => {
  const fades = new CellFades();
  fades.of(row('ana', 'Ready'));
  fades.of(row('ana', 'On Call'));
  expect(fadesOf(fades, row('ben', 'Ready'))).toEqual([undefined]);
  expect(fadesOf(fades, row('ana', 'On Call'))).toEqual([undefined]);
});
