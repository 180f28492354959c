import { describe, expect, it } from 'vitest';
import { DESK_FIGURES } from './desk-address.ts';
import { deskFigures, figureQueries, partsQuery } from './desk-figures.ts';

describe('the figures at the head of a desk', () => {
  it('are each asked for once, of the table they come from', () => {
    const asked = new Map(
      figureQueries('five9', {}).flatMap(({ type, figures }) => figures.map(({ as }) => [as, type])),
    );
    const specs = deskFigures({});
    expect(asked).toEqual(new Map(DESK_FIGURES.map((key) => [key, specs[key].type])));
  });

  it('are made of rows in which what they are sorted by is in sight first', () => {
    for (const key of DESK_FIGURES) {
      const spec = deskFigures({})[key];
      expect(partsQuery('five9', spec).columns[0]).toBe(spec.parts.sort.column);
    }
  });

  it('go by the names that a connection has for its columns', () => {
    const roles = { serviceLevel: 'SL 20', offered: 'Offered' };
    expect(deskFigures(roles).level.parts.columns).toEqual(['SL 20', 'Offered']);
    const inbound = figureQueries('five9', roles).find(({ type }) => type === 'InboundCampaignStatistics');
    expect(inbound?.figures[0]).toMatchObject({ column: 'SL 20', weight: 'Offered' });
  });
});
