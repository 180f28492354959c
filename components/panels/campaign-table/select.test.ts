import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { type CampaignTables, selectCampaigns } from './select.ts';

const campaigns = (tables: CampaignTables) => selectCampaigns(tables, englishWords('panels'));

const states = (...rows: [string, string | null][]) => resultOf(['Campaign Name', 'State'], ...rows);
const inbound = (...rows: [string, number | null][]) => resultOf(['Campaign Name', 'Total Calls'], ...rows);
const outbound = (...rows: [string, number | null, number | null][]) =>
  resultOf(['Campaign Name', 'Dispositioned Records', 'Total Records'], ...rows);

describe('campaigns', () => {
  it('stand with the running ones first, then by name as people count', () => {
    const view = campaigns({
      states: states(['C 10', 'RUNNING'], ['A', 'NOT_RUNNING'], ['B', 'STOPPING'], ['C 9', 'Running']),
      inbound: null,
      outbound: null,
    });
    expect(view.cells.map(({ key }) => key)).toEqual(['C 9', 'C 10', 'B', 'A']);
    expect(view.running).toBe(2);
  });

  it('that are pinned stand on top of those, in the order given', () => {
    const { cells } = campaigns({
      states: states(['A', 'RUNNING'], ['B', 'NOT_RUNNING'], ['C', 'RUNNING']),
      inbound: null,
      outbound: null,
      pinned: ['B', 'C'],
    });
    expect(cells.map(({ key, isPinned }) => [key, isPinned])).toEqual([
      ['B', true],
      ['C', true],
      ['A', false],
    ]);
  });

  it('tell what they do and how far they are, where a statistics table knows them', () => {
    const { cells } = campaigns({
      states: states(['In', 'RUNNING'], ['Out', 'RUNNING'], ['Other', 'RUNNING']),
      inbound: inbound(['In', 412]),
      outbound: outbound(['Out', 62, 100]),
    });
    expect(cells.map(({ key, activity, calls, progress }) => ({ key, activity, calls, progress }))).toEqual([
      { key: 'In', activity: 'inbound', calls: 412, progress: null },
      { key: 'Other', activity: null, calls: null, progress: null },
      { key: 'Out', activity: 'outbound', calls: null, progress: 0.62 },
    ]);
  });

  it('count the calls of whichever column the board asked for', () => {
    const { cells } = campaigns({
      states: states(['In', 'RUNNING']),
      inbound: resultOf(['Campaign Name', 'Calls Offered'], ['In', 7]),
      outbound: null,
    });
    expect(cells[0]?.calls).toBe(7);
  });

  it.each([
    ['no records', 0, 0, null],
    ['no count of them', null, 100, null],
    ['none done', 0, 100, 0],
    ['more done than there are', 120, 100, 1],
  ])('with %s have no false progress', (...[, done, all, progress]) => {
    const { cells } = campaigns({
      states: states(['Out', 'RUNNING']),
      inbound: null,
      outbound: outbound(['Out', done, all]),
    });
    expect(cells[0]?.progress).toBe(progress);
  });

  it('say a state they do not know in the words it came in', () => {
    const { cells } = campaigns({
      states: states(['X', 'Pausiert'], ['Y', null]),
      inbound: null,
      outbound: null,
    });
    expect(cells.map(({ says }) => says)).toEqual(['Pausiert', 'Unknown']);
  });

  it('may be none at all', () => {
    expect(campaigns({ states: states(), inbound: null, outbound: null })).toEqual({
      cells: [],
      running: 0,
    });
  });
});
