import { expect, it } from 'vitest';
import { describeEachStore } from '#server/store/testing/each-store';
import { openBoards } from './testing/open-boards.ts';

describeEachStore('teams', (open) => {
  it('have a name of their own and people, and say whose they are', async () => {
    await using office = await openBoards(open);
    const { teams, max, sue } = office;
    const made = await teams.add({ name: 'Billing', members: [sue.id, sue.id] }, max);
    expect(made).toEqual({
      id: expect.any(String),
      name: 'Billing',
      members: [{ id: sue.id, name: 'Sue' }],
      boards: 0,
      isMine: false,
      version: 1,
    });
    expect(await teams.list(sue)).toMatchObject([{ isMine: true }]);
    await expect(teams.add({ name: 'BILLING', members: [] }, max)).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(teams.add({ name: 'New', members: ['nobody'] }, max)).rejects.toMatchObject({
      code: 'bad-request',
    });
    expect(await teams.list(max)).toHaveLength(1);
    expect((await teams.people()).map(({ name, role }) => [name, role])).toEqual([
      ['Max', 'manager'],
      ['Sue', 'supervisor'],
    ]);
  });

  it('are one when two are made at once', async () => {
    await using office = await openBoards(open);
    const { teams, max } = office;
    const both = await Promise.allSettled([1, 2].map(() => teams.add({ name: 'Sales', members: [] }, max)));
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await teams.list(max)).toHaveLength(1);
  });

  it('are changed by whoever saw them as they are', async () => {
    await using office = await openBoards(open);
    const { teams, max, sue } = office;
    const { id } = await teams.add({ name: 'Billing', members: [sue.id] }, max);
    const changed = await teams.change(id, { version: 1, name: 'Invoices', members: [max.id] }, max);
    expect(changed).toMatchObject({ name: 'Invoices', members: [{ name: 'Max' }], version: 2 });
    await expect(teams.change(id, { version: 1, name: 'Late' }, max)).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(teams.change('none', { version: 1 }, max)).rejects.toMatchObject({ code: 'not-found' });
    expect(office.audit.of('team.changed')).toEqual([
      {
        by: 'Max',
        whom: 'Invoices',
        outcome: 'done',
        nameBefore: 'Billing',
        membersBefore: 'Sue',
        members: 'Max',
      },
    ]);
    await teams.remove(id, max);
    await expect(teams.remove(id, max)).rejects.toMatchObject({ code: 'not-found' });
  });
});
