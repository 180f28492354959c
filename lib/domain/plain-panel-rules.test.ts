import { expect, it } from 'vitest';
import { readBoardDraft, readBoardDocument } from './board-schema.ts';
import { boardDocument } from './testing/boards.ts';

const base = { id: 'a', title: 'A', at: { column: 0, row: 0, columns: 24, rows: 24 } };
const ID = 'a'.repeat(32);
const CLOCK = { kind: 'clock', zones: [{ zone: null, label: '' }], hours: 24, date: true, seconds: false };
const TICKER = { kind: 'ticker', lines: ['Hello'], everyMs: 10_000 };
const PAGE = { kind: 'web-page', address: 'https://intranet.example/' };
const IMAGE = { kind: 'image', image: ID, fit: 'contain', alt: 'Our logo' };
const boardOf = (panel: object): unknown => ({ ...boardDocument(), panels: [{ ...base, ...panel }] });
const wrong = (panel: object): readonly string[] => {
  const reading = readBoardDocument(boardOf(panel));
  return reading.kind === 'ok' ? [] : reading.problems.map(({ path }) => path);
};

it.each([
  ['a picture', IMAGE],
  ['a clock of six zones', { ...CLOCK, zones: Array(6).fill({ zone: 'Europe/Paris', label: 'Paris' }) }],
  ['a ticker', TICKER],
  ['a page', { ...PAGE, everyMs: 60_000, zoom: 1.5 }],
])('%s may be published', (_name, panel) => {
  expect(wrong(panel)).toEqual([]);
});

it.each([
  ['a picture that is none yet', { ...IMAGE, image: null }, 'panels.0.image'],
  [
    'a clock of no zone there is',
    { ...CLOCK, zones: [{ zone: 'Mars/Olympus', label: '' }] },
    'panels.0.zones.0.zone',
  ],
  ['a ticker without a word', { ...TICKER, lines: ['', ' '] }, 'panels.0.lines'],
  ['a page without an address', { ...PAGE, address: 'https://' }, 'panels.0.address'],
  ['a script in the place of a page', { ...PAGE, address: 'javascript:alert(1)' }, 'panels.0.address'],
  [
    'a page that others can change on the way',
    { ...PAGE, address: 'http://news.example' },
    'panels.0.address',
  ],
])('%s may be drafted, and not published', (_name, panel, path) => {
  expect(readBoardDraft(boardOf(panel)).kind).toBe('ok');
  expect(wrong(panel)).toEqual([path]);
});

it.each([
  ['a picture by an address', { ...IMAGE, image: 'https://elsewhere.example/x.png' }],
  ['a clock of no zone at all', { ...CLOCK, zones: [] }],
  ['seven clocks', { ...CLOCK, zones: Array(7).fill(CLOCK.zones[0]) }],
  ['a line that nobody can read in its time', { ...TICKER, everyMs: 500 }],
  ['too many lines', { ...TICKER, lines: Array(21).fill('x') }],
  ['a page fetched every second', { ...PAGE, everyMs: 1_000 }],
])('%s is no draft either', (_name, panel) => {
  expect(readBoardDraft(boardOf(panel)).kind).toBe('bad');
});
