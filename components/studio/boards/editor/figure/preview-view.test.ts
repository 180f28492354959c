import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import type { Cell } from '#lib/domain/cell';
import type { ColumnKind } from '#lib/domain/column';
import { callsWaiting } from '#lib/domain/templates/tiles';
import { previewQuery } from './preview-query.ts';
import { previewView } from './preview-view.ts';

const CONNECTION = { id: 'five9', name: 'Five9', columnRoles: { offered: 'Inbound Offered' } };
const panel = callsWaiting({ column: 0, row: 0, columns: 12, rows: 9 });
const PARTS = ['sum([A])', 'max([B])'];

function view(format: ColumnKind, ...cells: Cell[]) {
  const kinds: readonly ColumnKind[] = ['key', format, 'count', 'duration'];
  const columns = kinds.map((kind, place) => ({ name: String(place), kind }));
  const table = { version: 1, columns, rows: [{ key: 'all', cells: ['all', ...cells] }] };
  return previewView({ table, parts: PARTS, format, now: 100_000 }, englishWords('studio'));
}

describe('the question behind a preview', () => {
  it('asks for the whole and for each part, over the panel’s rows, with columns by their names', () => {
    const asked = previewQuery(panel, 'sum([@offered]) / sum([@offered]) + max([B])', CONNECTION);
    expect(asked?.parts).toEqual(['sum([@offered])', 'max([B])']);
    expect(asked?.query).toMatchObject({ connection: 'five9', type: 'ACDStatus' });
    expect(asked?.query.figures).toMatchObject([
      { formula: 'sum([Inbound Offered]) / sum([Inbound Offered]) + max([B])' },
      { formula: 'sum([Inbound Offered])' },
      { formula: 'max([B])' },
    ]);
  });

  it('is not asked of what cannot be read', () => {
    expect(previewQuery(panel, 'sum([A]', CONNECTION)).toBeNull();
  });
});

describe('a preview', () => {
  it('shows the whole as the panel would, and its parts by what they are', () => {
    expect(view('percent', 0.8125, 1_300, 65_000)).toEqual({
      text: '81.3%',
      missing: null,
      parts: [
        { formula: 'sum([A])', text: '1,300' },
        { formula: 'max([B])', text: '1:05' },
      ],
    });
  });

  it('lets time go on', () => {
    expect(view('duration', { since: 40_000 }, 3, null).text).toBe('1:00');
  });

  it('says what is missing: a part of it, or that the parts come to nothing', () => {
    expect(view('percent', null, 3, null)).toMatchObject({ text: '–', missing: { part: 'max([B])' } });
    expect(view('percent', null, 0, 0)).toMatchObject({ text: '–', missing: 'outcome' });
    expect(view('count', 0, 0, 0)).toMatchObject({ text: '0', missing: null });
  });
});
