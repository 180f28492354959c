import { expect, it } from 'vitest';
import { openBoards, type OpenBoards } from '#server/boards/testing/open-boards';
import { deletePerson } from '#server/auth/person-rows';
import { describeEachStore, type OpenFreshStore } from '#server/store/testing/each-store';
import { createSavedViews } from './create-saved-views.ts';
import type { SavedViewDraft, SavedViews } from './saved-views.ts';

async function opened(open: OpenFreshStore): Promise<OpenBoards & { views: SavedViews }> {
  const office = await openBoards(open);
  return Object.assign(office, { views: createSavedViews(office) });
}

function draft(more: Partial<SavedViewDraft> = {}): SavedViewDraft {
  return { name: 'Breaks', address: '?type=AgentState&state=Not+Ready', team: null, ...more };
}

describeEachStore('saved views', (open) => {
  it('are their owner’s alone until they are shared with a team', async () => {
    await using office = await opened(open);
    const { views, teams, max, sue } = office;
    const { id } = await teams.add({ name: 'Billing', members: [sue.id, max.id] }, max);
    const kept = await views.add(draft(), sue);
    expect(kept).toEqual({
      ...draft(),
      id: kept.id,
      owner: { id: sue.id, name: 'Sue' },
      isMine: true,
      isDefault: false,
      version: 1,
    });
    expect(await views.list(max)).toEqual([]);
    const shared = await views.change(kept.id, { version: 1, team: id }, sue);
    expect(shared.team).toEqual({ id, name: 'Billing' });
    expect(await views.list(max)).toMatchObject([{ name: 'Breaks', isMine: false, owner: { name: 'Sue' } }]);
    expect(office.audit.of('view.added')).toMatchObject([{ by: 'Sue', whom: 'Breaks', team: null }]);
    expect(office.audit.of('view.changed')).toMatchObject([{ teamBefore: null, team: 'Billing' }]);
  });

  it('have names that one person tells apart, while two people may use the same', async () => {
    await using office = await opened(open);
    const { views, max, sue } = office;
    const first = await views.add(draft(), sue);
    await expect(views.add(draft({ name: 'BREAKS' }), sue)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringMatching(/^name: /),
    });
    await views.add(draft(), max);
    const other = await views.add(draft({ name: 'Wrap' }), sue);
    await expect(views.change(other.id, { version: 1, name: 'breaks' }, sue)).rejects.toMatchObject({
      code: 'bad-request',
    });
    expect(await views.change(first.id, { version: 1, name: 'breaks' }, sue)).toMatchObject({ version: 2 });
  });

  it('are one when two of a name are made at once', async () => {
    await using office = await opened(open);
    const { views, sue } = office;
    const both = await Promise.allSettled([1, 2].map(() => views.add(draft(), sue)));
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('are changed by their owner only, and only as last seen', async () => {
    await using office = await opened(open);
    const { views, teams, max, sue } = office;
    const team = await teams.add({ name: 'Billing', members: [sue.id, max.id] }, max);
    const kept = await views.add(draft({ team: team.id }), sue);
    await expect(views.change(kept.id, { version: 1, name: 'Mine' }, max)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(views.remove(kept.id, max)).rejects.toMatchObject({ code: 'forbidden' });
    await views.change(kept.id, { version: 1, address: '?type=ACDStatus' }, sue);
    await expect(views.change(kept.id, { version: 1, name: 'Late' }, sue)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('are shared with teams of one’s own, and not found where they are nobody’s business', async () => {
    await using office = await opened(open);
    const { views, teams, max, sue } = office;
    const team = await teams.add({ name: 'Sales', members: [max.id] }, max);
    await expect(views.add(draft({ team: team.id }), sue)).rejects.toMatchObject({ code: 'bad-request' });
    const kept = await views.add(draft(), max);
    for (const work of [
      () => views.change(kept.id, { version: 1 }, sue),
      () => views.remove(kept.id, sue),
      () => views.makeDefault(kept.id, sue),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('open one’s desk once one is chosen, until it is gone', async () => {
    await using office = await opened(open);
    const { views, sue } = office;
    const one = await views.add(draft(), sue);
    const other = await views.add(draft({ name: 'Wrap' }), sue);
    await views.makeDefault(one.id, sue);
    await views.makeDefault(other.id, sue);
    expect((await views.list(sue)).filter(({ isDefault }) => isDefault)).toMatchObject([{ name: 'Wrap' }]);
    await views.remove(other.id, sue);
    expect((await views.list(sue)).some(({ isDefault }) => isDefault)).toBe(false);
    await views.makeDefault(one.id, sue);
    await views.makeDefault(null, sue);
    expect((await views.list(sue)).some(({ isDefault }) => isDefault)).toBe(false);
  });

  it('stay with their owner when their team goes, and go with their owner', async () => {
    await using office = await opened(open);
    const { views, teams, store, max, sue } = office;
    const team = await teams.add({ name: 'Billing', members: [sue.id] }, max);
    await views.add(draft({ team: team.id }), sue);
    await teams.remove(team.id, max);
    expect(await views.list(sue)).toMatchObject([{ team: null, version: 2 }]);
    await deletePerson(store.db, sue.id);
    expect(await store.db.selectFrom('saved_view').selectAll().execute()).toEqual([]);
  });
});
