import { expect, it } from 'vitest';
import type { BoardDocument } from '#lib/domain/board-document';
import { boardDocument } from '#lib/domain/testing/boards';
import type { PersonCaller } from '#server/auth/caller';
import { deletePerson } from '#server/auth/person-rows';
import { describeEachStore } from '#server/store/testing/each-store';
import type { DraftOutcome } from './boards.ts';
import { NOW, type OpenBoards, openBoards } from './testing/open-boards.ts';

const named = (name: string): BoardDocument => boardDocument({ name });
const unfinished = boardDocument({ panels: [] });

function add(office: OpenBoards, by: PersonCaller, over: { team?: string; document?: BoardDocument } = {}) {
  const { team = null, document = boardDocument() } = over;
  return office.boards.add({ from: 'document', name: null, team, document }, by);
}

function theirs(outcome: DraftOutcome) {
  if (outcome.kind !== 'conflict') throw new Error('There was no conflict');
  return outcome.theirs;
}

function done(outcome: DraftOutcome) {
  if (outcome.kind !== 'done') throw new Error('There was a conflict');
  return outcome.board;
}

describeEachStore('boards', (open) => {
  it('begin as a draft that no wall shows, and are shown once published', async () => {
    await using office = await openBoards(open);
    const { boards, max } = office;
    let told = 0;
    boards.onPublished(() => told++);
    const board = await add(office, max);
    expect(board).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      name: 'Billing',
      key: null,
      team: null,
      draft: { version: 1, by: 'Max', at: NOW },
      published: null,
      archivedAt: null,
      mayEdit: true,
      document: boardDocument(),
      problems: [],
    });
    expect([boards.published().size, told]).toEqual([0, 0]);
    const published = done(await boards.publish(board.id, { version: 1, note: 'first' }, max));
    expect(published.published).toEqual({ number: 1, by: 'Max', at: NOW, isBehind: false });
    expect([...boards.published()]).toEqual([[board.id, { number: 1, document: boardDocument() }]]);
    expect(told).toBe(1);
    expect(office.audit.of('board.published')).toEqual([
      { by: 'Max', whom: 'Billing', outcome: 'done', version: 1, note: 'first' },
    ]);
  });

  it('are saved without being shown or noted, and never over what somebody else saved', async () => {
    await using office = await openBoards(open);
    const { boards, max } = office;
    const other = await office.person('Ann', 'admin');
    const { id } = await add(office, max);
    await boards.publish(id, { version: 1, note: '' }, max);
    const notes = office.audit.notes.length;
    const saved = done(await boards.saveDraft(id, { version: 1, document: named('Mine') }, max));
    expect([saved.name, saved.draft.version, saved.published?.isBehind]).toEqual(['Mine', 2, true]);
    const late = theirs(await boards.saveDraft(id, { version: 1, document: named('Hers') }, other));
    expect(late).toEqual({ document: named('Mine'), version: 2, by: 'Max', at: NOW });
    expect(theirs(await boards.publish(id, { version: 1, note: '' }, other)).version).toBe(2);
    expect(theirs(await boards.restore(id, { number: 1, version: 1 }, other)).version).toBe(2);
    expect((await boards.get(id, max)).document).toEqual(named('Mine'));
    expect(boards.published().get(id)?.document).toEqual(boardDocument());
    expect(office.audit.notes).toHaveLength(notes);
  });

  it('let one of two who save at once through, and tell the other', async () => {
    await using office = await openBoards(open);
    const { boards, max } = office;
    const { id } = await add(office, max);
    const saves = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) => boards.saveDraft(id, { version: 1, document: named(name) }, max)),
    );
    expect(saves.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    const { name, draft } = await boards.get(id, max);
    expect(draft.version).toBe(2);
    const told = saves.flatMap((save) => (save.kind === 'conflict' ? [save.theirs.document.name] : []));
    expect(told).toEqual([name, name, name]);
  });

  it('take the same draft twice as an answer that was lost, not as a conflict', async () => {
    await using office = await openBoards(open);
    const { id } = await add(office, office.max);
    const draft = { version: 1, document: named('Again') };
    await office.boards.saveDraft(id, draft, office.max);
    expect(done(await office.boards.saveDraft(id, draft, office.max)).draft.version).toBe(2);
  });

  it('publish nothing unfinished and nothing twice', async () => {
    await using office = await openBoards(open);
    const { boards, max } = office;
    const { id, problems } = await add(office, max, { document: unfinished });
    expect(problems).toHaveLength(1);
    await expect(boards.publish(id, { version: 1, note: '' }, max)).rejects.toMatchObject({
      code: 'bad-request',
      message: 'panels: There is no panel on it yet.',
    });
    await boards.saveDraft(id, { version: 1, document: named('Done') }, max);
    const both = await Promise.allSettled(
      [1, 2].map(() => boards.publish(id, { version: 2, note: '' }, max)),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await boards.versions(id)).toHaveLength(1);
    await expect(boards.publish(id, { version: 2, note: '' }, max)).rejects.toThrow('Nothing has changed');
  });

  it('keep every published version as it was, and bring one back as a draft', async () => {
    await using office = await openBoards(open);
    const { boards, max, clock } = office;
    const { id } = await add(office, max, { document: named('One') });
    await boards.publish(id, { version: 1, note: 'one' }, max);
    clock.jump(1_000);
    await boards.saveDraft(id, { version: 1, document: named('Two') }, max);
    await boards.publish(id, { version: 2, note: '' }, max);
    expect(await boards.versions(id)).toEqual([
      { number: 2, note: '', at: NOW + 1_000, by: 'Max' },
      { number: 1, note: 'one', at: NOW, by: 'Max' },
    ]);
    const back = done(await boards.restore(id, { number: 1, version: 2 }, max));
    expect([back.name, back.draft.version, back.published?.isBehind]).toEqual(['One', 3, true]);
    expect(boards.published().get(id)?.document.name).toBe('Two');
    expect(done(await boards.publish(id, { version: 3, note: 'back' }, max)).published?.number).toBe(3);
    expect(boards.published().get(id)?.document.name).toBe('One');
    expect((await boards.version(id, 2)).document).toEqual(named('Two'));
    await expect(boards.version(id, 9)).rejects.toMatchObject({ code: 'not-found' });
    expect(office.audit.of('board.restored')).toHaveLength(1);
  });

  it('know a draft that came back to what walls show', async () => {
    await using office = await openBoards(open);
    const { boards, max } = office;
    const { id } = await add(office, max);
    await boards.publish(id, { version: 1, note: '' }, max);
    await boards.saveDraft(id, { version: 1, document: named('Other') }, max);
    const back = done(await boards.saveDraft(id, { version: 2, document: boardDocument() }, max));
    expect(back.published).toMatchObject({ isBehind: false });
  });

  it('are put away and taken out again, off and on the walls', async () => {
    await using office = await openBoards(open);
    const { boards, max } = office;
    const { id } = await add(office, max);
    await boards.publish(id, { version: 1, note: '' }, max);
    const away = await boards.change(id, { version: 1, archived: true }, max);
    expect([away.archivedAt, boards.published().size]).toEqual([NOW, 0]);
    await boards.saveDraft(id, { version: 1, document: named('Still worked on') }, max);
    await expect(boards.publish(id, { version: 2, note: '' }, max)).rejects.toThrow('put away');
    await boards.change(id, { version: 2, archived: false }, max);
    expect(boards.published().size).toBe(1);
    expect(office.audit.of('board.archived')).toHaveLength(1);
  });

  it('are copied from the draft of another', async () => {
    await using office = await openBoards(open);
    const { boards, max } = office;
    const first = await add(office, max);
    const copy = await boards.add({ from: 'copy', of: first.id, name: 'Copy', team: null }, max);
    expect([copy.name, copy.document.panels, copy.published]).toEqual(['Copy', first.document.panels, null]);
    expect(copy.id).not.toBe(first.id);
  });

  it('leave as a file what walls show, and come in as another board', async () => {
    await using office = await openBoards(open);
    const { boards, max, teams } = office;
    const team = await teams.add({ name: 'Billing', members: [] }, max);
    const { id } = await add(office, max, { team: team.id });
    await boards.publish(id, { version: 1, note: '' }, max);
    await boards.saveDraft(id, { version: 1, document: named('Draft') }, max);
    const file = await boards.exportFile(id);
    expect(file).toEqual({
      watchfloor: 'board',
      format: 1,
      key: null,
      team: 'Billing',
      document: boardDocument(),
    });
    const made = await boards.add({ from: 'file', file, name: null, team: null }, max);
    expect([made.id === id, made.document]).toEqual([false, boardDocument()]);
    expect((await boards.list(max)).map(({ name }) => name)).toEqual(['Billing', 'Draft']);
  });

  it('are shown by another process within two seconds of being published', async () => {
    await using office = await openBoards(open);
    const { boards, max } = office;
    const beside = await office.beside();
    const told: number[] = [];
    beside.onPublished(() => told.push(beside.published().size));
    const { id } = await add(office, max);
    await boards.publish(id, { version: 1, note: '' }, max);
    expect(beside.published().size).toBe(0);
    await office.clock.advance(2_000);
    await expect.poll(() => beside.published().get(id)?.number).toBe(1);
    await boards.saveDraft(id, { version: 1, document: named('Next') }, max);
    await office.clock.advance(2_000);
    await boards.publish(id, { version: 2, note: '' }, max);
    await office.clock.advance(2_000);
    await expect.poll(() => beside.published().get(id)?.document.name).toBe('Next');
    expect(told).toEqual([1, 1]);
  });

  it('do not take what is damaged in the store for a board', async () => {
    await using office = await openBoards(open);
    const { boards, max, store } = office;
    const { id } = await add(office, max);
    await boards.publish(id, { version: 1, note: '' }, max);
    await store.db.updateTable('board').set({ draft: '{"format":1' }).execute();
    await store.db.updateTable('board_version').set({ document: '"no board"' }).execute();
    expect(await boards.list(max)).toHaveLength(1);
    await expect(boards.get(id, max)).rejects.toMatchObject({ code: 'store-failed' });
    const again = await office.beside();
    expect(again.published().size).toBe(0);
    expect(boards.published().size).toBe(1);
  });

  it('that are not there are not found', async () => {
    await using office = await openBoards(open);
    const { boards, max } = office;
    const missing = { code: 'not-found' };
    await expect(boards.get('x', max)).rejects.toMatchObject(missing);
    await expect(boards.versions('x')).rejects.toMatchObject(missing);
    await expect(boards.exportFile('x')).rejects.toMatchObject(missing);
    await expect(boards.saveDraft('x', { version: 1, document: named('X') }, max)).rejects.toMatchObject(
      missing,
    );
    await expect(
      boards.add({ from: 'document', name: null, team: 'none', document: named('X') }, max),
    ).rejects.toMatchObject({ code: 'bad-request' });
  });
});

describeEachStore('a board and who may change it', (open) => {
  it('is changed by its team, read by all, and left to managers without one', async () => {
    await using office = await openBoards(open);
    const { boards, teams, max, sue } = office;
    const vic = await office.person('Vic', 'viewer');
    const team = await teams.add({ name: 'Billing', members: [sue.id, vic.id] }, max);
    const other = await teams.add({ name: 'Sales', members: [] }, max);
    await expect(add(office, sue)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(add(office, sue, { team: other.id })).rejects.toMatchObject({ code: 'forbidden' });
    const { id } = await add(office, sue, { team: team.id });
    expect((await boards.get(id, vic)).mayEdit).toBe(false);
    await expect(boards.saveDraft(id, { version: 1, document: named('X') }, vic)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(done(await boards.publish(id, { version: 1, note: '' }, sue)).mayEdit).toBe(true);
    await expect(boards.change(id, { version: 1, team: other.id }, sue)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const moved = await boards.change(id, { version: 1, team: other.id }, max);
    expect(moved.team?.name).toBe('Sales');
    expect(office.audit.of('board.changed')).toEqual([
      { by: 'Max', whom: 'Billing', outcome: 'done', teamBefore: 'Billing', team: 'Sales' },
    ]);
    await expect(boards.publish(id, { version: 1, note: '' }, sue)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('stays when a person or the team goes', async () => {
    await using office = await openBoards(open);
    const { boards, teams, max, sue, store } = office;
    const team = await teams.add({ name: 'Billing', members: [sue.id] }, max);
    const { id } = await add(office, sue, { team: team.id });
    await boards.publish(id, { version: 1, note: '' }, sue);
    await deletePerson(store.db, sue.id);
    expect(await teams.list(max)).toMatchObject([{ members: [], boards: 1 }]);
    expect(await store.db.selectFrom('team_member').selectAll().execute()).toEqual([]);
    expect((await boards.get(id, max)).published).toMatchObject({ number: 1, by: 'Sue' });
    await teams.remove(team.id, max);
    expect([(await boards.get(id, max)).team, boards.published().size]).toEqual([null, 1]);
    expect(office.audit.of('team.removed')).toMatchObject([{ whom: 'Billing', boards: 1 }]);
  });
});
