import { describe, expect, it } from 'vitest';
import { type DataScope, WHOLE_SCOPE } from '#lib/domain/data-scope';
import { directoryPage, ROWS_A_PAGE } from './directory-page.ts';
import { CONNECTION, openDirectories } from './testing/open-directories.ts';
import { bigReading, ScriptedSource } from './testing/scripted-source.ts';

async function floor(of: { users: number; skills: number; skillsEach: number }) {
  const open = await openDirectories();
  await open.directories.add(CONNECTION, new ScriptedSource(bigReading(of)));
  await open.directories.refresh(CONNECTION);
  const view = open.directories.of(CONNECTION);
  const idOf = (kind: 'user' | 'skill', name: string): string =>
    view.entries(kind).find((entry) => entry.name === name)?.id ?? '';
  const page = (asked: Record<string, unknown>, scope: DataScope = WHOLE_SCOPE) =>
    directoryPage({ connectionId: CONNECTION, view, scope }, asked);
  return { open, idOf, page };
}

describe('the page of a directory', () => {
  it('shows the users first, a hundred at a time', async () => {
    const { open, page } = await floor({ users: 250, skills: 20, skillsEach: 3 });
    await using _ = open;
    const first = page({});
    expect(first).toMatchObject({
      kind: 'user',
      page: 1,
      pages: 3,
      total: 250,
      chosen: null,
      counts: { user: 250, skill: 20 },
    });
    expect(first.rows).toHaveLength(ROWS_A_PAGE);
    expect(page({ page: '3' }).rows).toHaveLength(50);
    expect(page({ page: '99' }).page).toBe(3);
    expect(page({ q: 'agent24' }).total).toBe(11);
  });

  it('takes nonsense in the address for nothing', async () => {
    const { open, page } = await floor({ users: 3, skills: 2, skillsEach: 1 });
    await using _ = open;
    expect(page({ kind: 'team', page: 'x', q: ['a', 'b'], id: 'nothing' })).toMatchObject({
      kind: 'user',
      page: 1,
      text: '',
      chosen: null,
    });
  });

  it('shows the members of a skill, and the skills and groups of one of them', async () => {
    const { open, idOf, page } = await floor({ users: 60, skills: 20, skillsEach: 3 });
    await using _ = open;
    const sales = page({ kind: 'skill', id: idOf('skill', 'Skill 5') }).chosen;
    expect(sales).toMatchObject({ name: 'Skill 5', members: 9 });
    expect(sales?.links.map(({ kind, entries }) => [kind, entries.length])).toEqual([['user', 9]]);
    const someone = page({ id: sales?.links[0]?.entries[0]?.id }).chosen;
    expect(someone?.skills).toContain('Skill 5');
    expect(someone?.links.map(({ kind, entries }) => [kind, entries.map(({ name }) => name)])).toEqual([
      ['skill', someone?.skills],
      ['group', someone?.groups],
    ]);
  });

  it('shows of a scope nothing beyond it, neither in rows, counts nor links', async () => {
    const { open, idOf, page } = await floor({ users: 60, skills: 20, skillsEach: 3 });
    await using _ = open;
    const id = idOf('skill', 'Skill 5');
    const scope: DataScope = { kind: 'some', entries: [{ connection: CONNECTION, kind: 'skill', id }] };
    expect(page({}, scope)).toMatchObject({ total: 9, counts: { user: 9, skill: 1, group: 0, campaign: 0 } });
    expect(page({ kind: 'skill', id: idOf('skill', 'Skill 6') }, scope).chosen).toBeNull();
    const member = page({}, scope).rows[0];
    expect([member?.skills, member?.groups]).toEqual([['Skill 5'], []]);
    expect(page({ id: member?.id }, scope).chosen?.links).toMatchObject([
      { kind: 'skill', entries: [{ name: 'Skill 5' }] },
      { kind: 'group', entries: [] },
    ]);
  });
});
