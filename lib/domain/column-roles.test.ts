import { describe, expect, it } from 'vitest';
import type { Column } from './column.ts';
import { columnKindOf } from './column-catalogue.ts';
import { guessColumnRoles, kindByRole, suitsRole } from './column-roles.ts';

const inbound = (...names: string[]): Column[] =>
  names.map((name) => ({ name, kind: columnKindOf('InboundCampaignStatistics', name) }));

/** The inbound campaign statistics as a domain commonly has them, with a few dispositions. */
const COMMON = inbound(
  'Campaign Name',
  'Total Calls',
  'Connected Calls',
  'Abandoned Calls',
  'Connected Plus Abandoned Calls',
  'Handled Calls',
  'Rejected Calls',
  'Calls Associated With Agents',
  'Abandon Call Rate',
  'Avg Availability Time',
  'Avg Call Time',
  'Avg Handle Time',
  'Avg Speed Of Answer',
  'Avg Wrap Time',
  'Longest Hold Time',
  'Longest Queue Time',
  'Service Level Queue',
  'Service Level Talk',
  'First Call Resolution',
  'Call Charges',
  'Abandon',
  'Sale',
);

const columnsOf = (columns: Column[]) =>
  Object.fromEntries(
    Object.entries(guessColumnRoles(columns)).map(([role, guess]) => [role, guess?.column ?? null]),
  );

describe('guessing which column plays which part', () => {
  it('knows the common names', () => {
    expect(columnsOf(COMMON)).toEqual({
      offered: 'Total Calls',
      answered: 'Connected Calls',
      abandoned: 'Abandoned Calls',
      serviceLevel: 'Service Level Queue',
      handleTime: 'Avg Handle Time',
      speedOfAnswer: 'Avg Speed Of Answer',
      answeredInTime: null,
      abandonedInTime: null,
    });
  });

  it('goes by the words where a domain has names of its own', () => {
    const own = inbound(
      'Campaign Name',
      'Inbound Offered',
      'Answered By Agents',
      'Answered Within 20 s',
      'Abandons (all)',
      'Abandons %',
      'SL %',
      'AHT (s)',
      'Speed Of Answer Ø',
    );
    expect(columnsOf(own)).toEqual({
      offered: 'Inbound Offered',
      answered: 'Answered By Agents',
      abandoned: 'Abandons (all)',
      serviceLevel: 'SL %',
      handleTime: 'AHT (s)',
      speedOfAnswer: 'Speed Of Answer Ø',
      answeredInTime: 'Answered Within 20 s',
      abandonedInTime: null,
    });
  });

  it('reads the names that the service uses inside', () => {
    const inner = inbound('campaignName', 'totalCallsCount', 'averageHandleTime', 'averageSpeedOfAnswer');
    expect(columnsOf(inner)).toMatchObject({
      offered: 'totalCallsCount',
      handleTime: 'averageHandleTime',
      speedOfAnswer: 'averageSpeedOfAnswer',
      serviceLevel: null,
    });
  });

  it('takes no target, rate or total for the figure itself', () => {
    const misleading = inbound(
      'Campaign Name',
      'Service Level Target',
      'Abandoned Rate',
      'Total Handle Time',
      'Answered Time',
      'Abandoned %',
    );
    expect(new Set(Object.values(columnsOf(misleading)))).toEqual(new Set([null]));
  });

  it('takes no column of another kind, whatever its name says', () => {
    expect(columnsOf([{ name: 'Service Level', kind: 'count' }]).serviceLevel).toBeNull();
    expect(columnsOf([{ name: 'Service Level', kind: 'unknown' }]).serviceLevel).toBe('Service Level');
  });

  it.each([
    [['SL %'], { why: 'only', fitting: 1 }],
    [['SL day', 'SL week'], { why: 'first', fitting: 2 }],
    [['SL day', 'Service Level'], { why: 'known' }],
  ])('says why: %o', (names, why) => {
    const { serviceLevel } = guessColumnRoles(inbound('Campaign Name', ...names));
    expect(serviceLevel).toMatchObject(why);
  });

  it('guesses nothing where there are no columns yet', () => {
    expect(new Set(Object.values(guessColumnRoles([])))).toEqual(new Set([null]));
  });
});

describe('a mapped column', () => {
  it('holds what its role says, so that one the catalogue does not know can be combined', () => {
    const roles = { serviceLevel: 'SL %', offered: 'Angebotene Anrufe' };
    expect(kindByRole(roles, 'SL %')).toBe('percent');
    expect(kindByRole(roles, 'Angebotene Anrufe')).toBe('count');
    expect(kindByRole(roles, 'Other')).toBeNull();
  });

  it.each([
    ['serviceLevel', 'Service Level Talk', true],
    ['serviceLevel', 'Total Calls', false],
    ['offered', 'Sale', true],
    ['handleTime', 'Abandon Call Rate', false],
  ] as const)('%s may be %s: %s', (role, name, suits) => {
    const [column] = inbound(name);
    expect(column && suitsRole(role, column)).toBe(suits);
  });
});
