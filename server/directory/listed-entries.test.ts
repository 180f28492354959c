import { describe, expect, it } from 'vitest';
import { type DataScope, EMPTY_SCOPE, type ScopeKind, WHOLE_SCOPE } from '#lib/domain/data-scope';
import type { DirectoryKind } from '#lib/domain/directory';
import type { DirectoryView } from './directories.ts';
import { answerDirectory, answerList } from './directory-answer.ts';
import { listedEntries, listedEntry } from './listed-entries.ts';
import { CONNECTION, openDirectories } from './testing/open-directories.ts';
import { reading, ScriptedSource, skill, user } from './testing/scripted-source.ts';

const FLOOR = reading({
  users: [user('ann', { fullName: 'Ánna Åström' }), user('bo', { fullName: '=Bo' }), user('cy'), user('di')],
  skills: [skill('Sales', ['ann', 'bo']), skill('Billing', ['cy'])],
  groups: [{ id: 'g1', name: 'Night', description: 'After ten', members: ['di'] }],
  campaigns: [{ id: null, name: 'Winback', description: '', campaignKind: 'outbound' }],
  reasons: [{ id: null, name: 'Lunch', given: 'not-ready' }],
});

async function floor() {
  const open = await openDirectories();
  await open.directories.add(CONNECTION, new ScriptedSource(FLOOR));
  await open.directories.refresh(CONNECTION);
  return { open, view: open.directories.of(CONNECTION) };
}

function scopeOf(view: DirectoryView, ...names: readonly (readonly [ScopeKind, string])[]): DataScope {
  return {
    kind: 'some',
    entries: names.map(([kind, name]) => ({
      connection: CONNECTION,
      kind,
      id: view.entries(kind).find((entry) => entry.name === name)?.id ?? '',
    })),
  };
}

describe('what of a directory somebody may list', () => {
  it('is what their scope names, with its members', async () => {
    const { open, view } = await floor();
    await using _ = open;
    const seen = (scope: DataScope, kind: DirectoryKind, connectionId = CONNECTION): string[] =>
      listedEntries({ connectionId, view, scope }, { kind, text: '' }).map(({ name }) => name);
    const sales = scopeOf(view, ['skill', 'Sales'], ['group', 'Night'], ['campaign', 'Winback']);
    expect(seen(sales, 'user')).toEqual(['ann', 'bo', 'di']);
    expect(seen(sales, 'skill')).toEqual(['Sales']);
    expect(seen(sales, 'group')).toEqual(['Night']);
    expect(seen(sales, 'campaign')).toEqual(['Winback']);
    expect(seen(sales, 'reason')).toEqual([]);
    expect(seen(sales, 'user', 'elsewhere')).toEqual([]);
    expect(seen(EMPTY_SCOPE, 'user')).toEqual([]);
    expect(seen(WHOLE_SCOPE, 'user')).toEqual(['ann', 'bo', 'cy', 'di']);
    expect(seen(WHOLE_SCOPE, 'reason')).toEqual(['Lunch']);
  });

  it('can be looked at one by one within the scope only', async () => {
    const { open, view } = await floor();
    await using _ = open;
    const scope = scopeOf(view, ['skill', 'Sales']);
    const look = (kind: DirectoryKind, name: string): string | undefined => {
      const id = view.entries(kind).find((entry) => entry.name === name)?.id ?? '';
      return listedEntry({ connectionId: CONNECTION, view, scope }, { kind, id })?.name;
    };
    expect(look('skill', 'Sales')).toBe('Sales');
    expect(look('skill', 'Billing')).toBeUndefined();
    expect(look('user', 'ann')).toBe('ann');
    expect(look('user', 'cy')).toBeUndefined();
  });

  it('goes out as a list of those agents alone, with no formula in it', async () => {
    const { open, view } = await floor();
    await using _ = open;
    const scope = scopeOf(view, ['skill', 'Sales']);
    expect(answerList({ connectionId: CONNECTION, view, scope })).toBe(
      "username,full_name,skills,groups,profile\r\nann,Ánna Åström,Sales,,\r\nbo,'=Bo,Sales,,\r\n",
    );
  });
});

describe('a search', () => {
  it.each([
    ['kind=user&q=anna', ['ann']],
    ['kind=user&q=ASTROM%20ann', ['ann']],
    ['kind=user&q=%20', ['ann', 'bo', 'cy', 'di']],
    ['kind=group&q=ten', ['Night']],
    ['kind=skill&q=nothing', []],
    ['kind=user&limit=2', ['ann', 'bo']],
  ])('for %s finds %j', async (query, names) => {
    const { open, view } = await floor();
    await using _ = open;
    const reader = { connectionId: CONNECTION, view, scope: WHOLE_SCOPE };
    const { entries } = answerDirectory(reader, new URLSearchParams(query));
    expect(entries.map(({ name }) => name)).toEqual(names);
  });

  it('says how many there are beside those it answers, and how old they are', async () => {
    const { open, view } = await floor();
    await using _ = open;
    const reader = { connectionId: CONNECTION, view, scope: WHOLE_SCOPE };
    expect(answerDirectory(reader, new URLSearchParams('kind=user&limit=1'))).toMatchObject({
      total: 4,
      standing: { origin: 'service', problem: null },
    });
  });

  it.each(['', 'kind=team', 'kind=user&limit=0', 'kind=user&limit=x', `kind=user&q=${'x'.repeat(201)}`])(
    'for %s is refused',
    async (query) => {
      const { open, view } = await floor();
      await using _ = open;
      const reader = { connectionId: CONNECTION, view, scope: WHOLE_SCOPE };
      expect(() => answerDirectory(reader, new URLSearchParams(query))).toThrow(
        expect.objectContaining({ code: 'bad-request' }),
      );
    },
  );
});
