import { describe, expect, it } from 'vitest';
import { deskOf, NO_FILTERS, type DeskAddress } from '#lib/domain/desk-address';
import { hasGaps, viewGaps, withoutGaps } from './view-gaps.ts';

const COLUMNS = [
  { name: 'Username', kind: 'key' },
  { name: 'State', kind: 'state' },
] as const;
const ADDRESS: DeskAddress = {
  ...deskOf('AgentState'),
  columns: ['State', 'Mood'],
  sort: [
    { column: 'Mood', direction: 'asc' },
    { column: 'State', direction: 'asc' },
  ],
  only: { ...NO_FILTERS, skill: ['Billing', 'Gone'], reason: ['Never'] },
};
const KNOWN = { skill: new Set(['Billing']), group: null, campaign: null };

describe('what a view asks for in vain', () => {
  it('is told by name, columns once, and values where somebody can vouch for them', () => {
    expect(viewGaps(ADDRESS, COLUMNS, KNOWN)).toEqual({
      columns: ['Mood'],
      values: [{ filter: 'skill', value: 'Gone' }],
    });
  });

  it('is nothing while nothing is known yet', () => {
    const nothing = { skill: null, group: null, campaign: null };
    expect(hasGaps(viewGaps(ADDRESS, [], nothing))).toBe(false);
  });

  it('can be taken out, and then nothing is missing', () => {
    const mended = withoutGaps(ADDRESS, viewGaps(ADDRESS, COLUMNS, KNOWN));
    expect(mended).toEqual({
      ...ADDRESS,
      columns: ['State'],
      sort: [{ column: 'State', direction: 'asc' }],
      only: { ...ADDRESS.only, skill: ['Billing'] },
    });
    expect(hasGaps(viewGaps(mended, COLUMNS, KNOWN))).toBe(false);
  });
});
