import { describe, expect, it } from 'vitest';
import { keyColumnOf } from '#lib/domain/column-catalogue';
import type { DataScope, ScopeKind } from '#lib/domain/data-scope';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import type { Caller } from '../auth/caller.ts';
import { queryKey } from '../statistics/canonical-query.ts';
import { createScopes } from './scopes.ts';
import { DrawnDirectories, type Drawing } from './testing/drawn-directories.ts';
import { seesConnection, type Visibility } from './visibility.ts';

const FLOOR: Drawing = {
  skill: {
    s1: { name: 'Billing', members: ['ann', 'bo'] },
    s2: { name: 'Sales', members: ['cy'] },
  },
  group: { g1: { name: 'Night', members: ['di', 'ann'] } },
  campaign: { c1: { name: 'Renewals' }, c2: { name: 'Summer' } },
};

function floor(drawing: Drawing = FLOOR) {
  const directories = new DrawnDirectories();
  directories.draw('five9', drawing);
  const scopes = createScopes({ directories });
  const some = (...entries: readonly (readonly [kind: ScopeKind, id: string, connection?: string])[]) =>
    scopes.visibilityOfScope(scopeOf(...entries));
  return { directories, scopes, some };
}

function scopeOf(
  ...entries: readonly (readonly [kind: ScopeKind, id: string, connection?: string])[]
): DataScope {
  return {
    kind: 'some',
    entries: entries.map(([kind, id, connection = 'five9']) => ({ connection, kind, id })),
  };
}

const ALL_NAMES = ['ann', 'bo', 'cy', 'di', 'Billing', 'Sales', 'Night', 'Renewals', 'Summer', 's1', ''];
const CAMPAIGN_TYPES = STATISTIC_TYPES.filter((type) => keyColumnOf(type) === 'Campaign Name');
const seenOf = (visibility: Visibility, type: StatisticType, connection = 'five9'): string[] =>
  ALL_NAMES.filter((name) => visibility.sees(connection, type, name));
const rows = (type: StatisticType, connection = 'five9') =>
  ({ kind: 'rows', connection, type, columns: '*' }) as const;

describe('a scope', () => {
  it('with a skill shows its queue and its members, and nothing else', () => {
    const { some } = floor();
    const seen = some(['skill', 's1']);
    expect(seenOf(seen, 'ACDStatus')).toEqual(['Billing']);
    expect(seenOf(seen, 'AgentState')).toEqual(['ann', 'bo']);
    expect(seenOf(seen, 'AgentStatistics')).toEqual(['ann', 'bo']);
    for (const type of CAMPAIGN_TYPES) expect(seenOf(seen, type)).toEqual([]);
  });

  it('with a group shows its members, and no queue', () => {
    const seen = floor().some(['group', 'g1']);
    expect(seenOf(seen, 'AgentState')).toEqual(['ann', 'di']);
    expect(seenOf(seen, 'ACDStatus')).toEqual([]);
  });

  it('with a campaign shows its rows in all five tables of campaigns', () => {
    const seen = floor().some(['campaign', 'c1']);
    expect(CAMPAIGN_TYPES).toHaveLength(5);
    for (const type of CAMPAIGN_TYPES) expect(seenOf(seen, type)).toEqual(['Renewals']);
    expect(seenOf(seen, 'AgentState')).toEqual([]);
  });

  it('is the sum of its entries', () => {
    const seen = floor().some(['skill', 's2'], ['group', 'g1'], ['campaign', 'c2']);
    expect(seenOf(seen, 'AgentState')).toEqual(['ann', 'cy', 'di']);
    expect(seenOf(seen, 'ACDStatus')).toEqual(['Sales']);
    expect(seenOf(seen, 'CampaignState')).toEqual(['Summer']);
  });

  it.each([
    ['unknown', ['skill', 'nowhere']],
    ['of another kind', ['group', 's1']],
    ['named instead of identified', ['skill', 'Billing']],
  ] as const)('shows nothing for what is %s', (_, entry) => {
    const seen = floor().some(entry);
    for (const type of STATISTIC_TYPES) expect(seenOf(seen, type)).toEqual([]);
  });

  it('shows nothing for what has gone, as another may bear its name by now', () => {
    const seen = floor({
      skill: {
        s1: { name: 'Billing', isGone: true, members: ['ann'] },
        s9: { name: 'Billing', members: ['bo'] },
      },
    }).some(['skill', 's1']);
    expect(seenOf(seen, 'ACDStatus')).toEqual([]);
    expect(seenOf(seen, 'AgentState')).toEqual([]);
  });

  it('reaches into its own connections only', () => {
    const { directories, some } = floor();
    directories.draw('other', FLOOR);
    const seen = some(['skill', 's1', 'other']);
    expect(seenOf(seen, 'AgentState', 'other')).toEqual(['ann', 'bo']);
    expect(seenOf(seen, 'AgentState')).toEqual([]);
    expect([seesConnection(seen, 'other'), seesConnection(seen, 'five9')]).toEqual([true, false]);
  });

  it('follows names and members, and its key says when it shows otherwise', () => {
    const { directories, some } = floor();
    const before = some(['skill', 's1']);
    directories.draw('five9', { ...FLOOR, group: { g1: { name: 'Late', members: [] } } });
    expect(some(['skill', 's1']).key).toBe(before.key);
    directories.draw('five9', { skill: { s1: { name: 'Invoices', members: ['ann', 'cy'] } } });
    const after = some(['skill', 's1']);
    expect(seenOf(after, 'AgentState')).toEqual(['ann', 'cy']);
    expect(after.sees('five9', 'ACDStatus', 'Invoices')).toBe(true);
    expect(after.key).not.toBe(before.key);
  });

  it('is worked out once for as long as the directory stays', () => {
    const { directories, some } = floor();
    const before = some(['skill', 's1'], ['group', 'g1']);
    expect(some(['group', 'g1'], ['skill', 's1'], ['skill', 's1'])).toBe(before);
    directories.draw('five9', FLOOR);
    expect(some(['skill', 's1'], ['group', 'g1'])).not.toBe(before);
  });
});

describe('a caller', () => {
  const at = { address: '127.0.0.1' };
  const person = (scope: DataScope): Caller => ({
    ...at,
    kind: 'person',
    id: 'p',
    name: 'P',
    email: 'p@example.org',
    role: 'admin',
    scope,
    sessionId: 's',
    isDemo: false,
    locale: null,
  });

  it.each([
    ['a token sees everything', { ...at, kind: 'token', id: 't', name: 'T' }, ALL_NAMES],
    ['a person with the whole scope sees everything', person({ kind: 'all' }), ALL_NAMES],
    ['a person sees its scope, whatever the role', person(scopeOf(['skill', 's2'])), ['cy']],
    ['nobody sees nothing', { ...at, kind: 'nobody' }, []],
  ] as const)('%s', (_, caller, agents) => {
    const seen = floor().scopes.visibilityOf(caller);
    expect(seenOf(seen, 'AgentState')).toEqual(agents);
    expect(seesConnection(seen, 'five9')).toBe(agents.length > 0);
  });
});

describe('a narrowed query', () => {
  it('is the same for all who see the same, however their scopes are written', () => {
    const { some } = floor({
      skill: { s1: { name: 'A', members: ['ann', 'bo'] } },
      group: { g1: { name: 'G', members: ['bo', 'ann'] }, g2: { name: 'H', members: ['ann'] } },
    });
    const key = (visibility: Visibility): string => queryKey(visibility.narrow(rows('AgentState')));
    expect(key(some(['skill', 's1']))).toBe(key(some(['group', 'g1'])));
    expect(key(some(['skill', 's1'], ['group', 'g2']))).toBe(key(some(['group', 'g1'])));
    expect(key(some(['group', 'g2']))).not.toBe(key(some(['group', 'g1'])));
    expect(some(['skill', 's1']).key).not.toBe(some(['group', 'g1']).key);
  });

  it('is the query itself for who sees everything', () => {
    const query = rows('AgentState');
    expect(floor().scopes.visibilityOfScope({ kind: 'all' }).narrow(query)).toBe(query);
  });

  it('stays short, however many may be seen', () => {
    const members = Array.from({ length: 5_000 }, (_, index) => `agent-${index}@example.org`);
    const { some } = floor({ group: { g1: { name: 'All', members } } });
    expect(queryKey(some(['group', 'g1']).narrow(rows('AgentState'))).length).toBeLessThan(300);
  });
});

describe('figures by what agents have', () => {
  const drawing: Drawing = {
    ...FLOOR,
    skillGroups: { Money: ['Billing', 'Sales'], Care: ['Billing'], Secret: ['Sales', 'Night'] },
  };
  const by = (groupBy: string) =>
    ({
      kind: 'figures',
      connection: 'five9',
      type: 'AgentState',
      groupBy,
      groupEach: true,
      figures: [{ as: 'n', fn: 'count' }],
    }) as const;
  const ALL = ['Billing', 'Sales', 'Money', 'Care', 'Secret'];
  const groupsOf = (visibility: Visibility, column: string): readonly string[] | 'all' => {
    const narrowed = visibility.narrow(by(column));
    if (narrowed.kind !== 'figures' || !narrowed.groupWithin) return 'all';
    const { groupWithin } = narrowed;
    return ALL.filter((name) => groupWithin.has(name));
  };

  it.each([
    ['Skills', ['Billing']],
    ['skills', ['Billing']],
    ['Skill Groups', ['Money', 'Care']],
    ['SKILL GROUPS', ['Money', 'Care']],
    ['Agent Groups', 'all'],
    ['State', 'all'],
  ])('of a scope with one skill have groups of %s: %s', (column, groups) => {
    expect(groupsOf(floor(drawing).some(['skill', 's1']), column)).toEqual(groups);
  });

  it('of a scope without skills have none, and of the whole scope all', () => {
    const { some, scopes } = floor(drawing);
    expect(groupsOf(some(['group', 'g1']), 'Skill Groups')).toEqual([]);
    expect(groupsOf(some(['skill', 's1', 'elsewhere']), 'Skills')).toEqual([]);
    expect(groupsOf(scopes.visibilityOfScope({ kind: 'all' }), 'Skill Groups')).toBe('all');
  });

  it('are narrowed anew when a group gets or loses a skill that is seen', () => {
    const { directories, some } = floor(drawing);
    const before = some(['skill', 's1']).key;
    directories.draw('five9', { ...drawing, skillGroups: { ...drawing.skillGroups, Secret: ['Billing'] } });
    expect(some(['skill', 's1']).key).not.toBe(before);
    directories.draw('five9', { ...drawing, skillGroups: { ...drawing.skillGroups, Secret: [] } });
    expect(some(['skill', 's1']).key).toBe(before);
  });

  it('are others for who sees other groups, though they see the same agents', () => {
    const { some } = floor({ ...drawing, skill: { s1: { name: 'Billing' }, s2: { name: 'Sales' } } });
    const keys = [some(['skill', 's1']), some(['skill', 's2'])].map((one) =>
      queryKey(one.narrow(by('Skill Groups'))),
    );
    expect(keys[0]).not.toBe(keys[1]);
  });
});
