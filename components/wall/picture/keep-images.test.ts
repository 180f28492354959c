import { expect, it } from 'vitest';
import type { ImagePanel } from '#lib/domain/board';
import { NO_LOOKS } from '#lib/domain/looks';
import type { WallState } from '../program/wall-state.ts';
import { boardOf, programOf } from '../testing/program-of.ts';
import { imagesOf } from './keep-images.ts';

const [ONE, TWO, LOGO] = ['1', '2', '3'].map((digit) => digit.repeat(32));
const picture = (id: string, image: string | null = null): ImagePanel => ({
  id,
  kind: 'image',
  title: id,
  at: { column: 0, row: 0, columns: 9, rows: 9 },
  place: { x: 0, y: 0, width: 300, height: 300 },
  image,
  fit: 'contain',
  alt: '',
});

it('keeps the pictures of every board and the logo, each once', () => {
  const boards = [
    boardOf('a', [picture('p', ONE), picture('q')]),
    boardOf('b', [picture('p', TWO), picture('q', ONE)]),
  ];
  const program = programOf({ boards, looks: { ...NO_LOOKS, logo: LOGO ?? null } });
  const shown: WallState = {
    kind: 'shown',
    program,
    as: 'display',
    life: 1,
    answers: 1,
    kept: null,
    told: null,
  };
  expect(imagesOf(shown)).toEqual([ONE, TWO, LOGO].map((id) => `/api/images/${id}`));
});

it.each([
  ['asking', null],
  ['away', null],
  ['pairing', []],
  ['not-allowed', []],
] as const)('while it is %s, keeps %j', (kind, kept) => {
  expect(imagesOf({ kind })).toEqual(kept);
});
