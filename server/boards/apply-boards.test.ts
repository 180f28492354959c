import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BoardDocument } from '#lib/domain/board-document';
import type { BoardFile } from '#lib/domain/board-file';
import { boardDocument } from '#lib/domain/testing/boards';
import { describeEachStore } from '#server/store/testing/each-store';
import { applyBoards } from './apply-boards.ts';
import { boardFileText } from './board-file-text.ts';
import { exportBoards } from './export-boards.ts';
import { readBoardFiles } from './read-board-files.ts';
import { type OpenBoards, openBoards } from './testing/open-boards.ts';

/** A folder of files that goes with the test. */
async function folder(files: Readonly<Record<string, unknown>> = {}) {
  const path = await mkdtemp(join(tmpdir(), 'boards-'));
  const put = async (name: string, content: unknown): Promise<void> =>
    writeFile(join(path, name), typeof content === 'string' ? content : JSON.stringify(content));
  for (const [name, content] of Object.entries(files)) await put(name, content);
  return {
    path,
    put,
    async [Symbol.asyncDispose]() {
      await rm(path, { recursive: true });
    },
  };
}

const fileOf = (document: BoardDocument, over: Partial<BoardFile> = {}): BoardFile => ({
  watchfloor: 'board',
  format: 1,
  key: null,
  team: null,
  document,
  ...over,
});
const named = (name: string): BoardDocument => boardDocument({ name });

async function apply(office: OpenBoards, path: string, flags: 'force' | 'dry-run' | null = null) {
  const reading = await readBoardFiles(path);
  if (reading.kind === 'bad') throw new Error(JSON.stringify(reading.problems));
  const { applied, isWritten } = await applyBoards(office, {
    files: reading.files,
    isForced: flags === 'force',
    isDryRun: flags === 'dry-run',
  });
  return { isWritten, outcomes: applied.map(({ file, outcome }) => `${file} ${outcome}`), applied };
}

async function only(office: OpenBoards) {
  const [board, ...more] = await office.boards.list(office.max);
  if (!board || more.length > 0) throw new Error(`There are ${more.length} more boards, or none`);
  return board;
}

describeEachStore('boards applied from files', (open) => {
  it('are new, then unchanged, then published anew', async () => {
    await using office = await openBoards(open);
    await using files = await folder({ 'billing.json': fileOf(named('One')) });
    expect((await apply(office, files.path, 'dry-run')).outcomes).toEqual(['billing.json new']);
    expect(await office.boards.list(office.max)).toEqual([]);
    expect(await apply(office, files.path)).toMatchObject({
      outcomes: ['billing.json new'],
      isWritten: true,
    });
    expect(await only(office)).toMatchObject({
      key: 'billing',
      published: { number: 1, by: 'npm run boards', isBehind: false },
    });
    expect((await apply(office, files.path)).outcomes).toEqual(['billing.json unchanged']);
    await files.put('billing.json', fileOf(named('Two')));
    expect((await apply(office, files.path)).outcomes).toEqual(['billing.json published']);
    const { id, name, published } = await only(office);
    expect([name, published?.number, published?.isBehind]).toEqual(['Two', 2, false]);
    expect((await office.boards.version(id, 1)).document).toEqual(named('One'));
    expect(office.audit.of('board.applied')).toEqual([
      { by: 'npm run boards', whom: 'One', outcome: 'done', file: 'billing.json', version: 1, forced: false },
      { by: 'npm run boards', whom: 'Two', outcome: 'done', file: 'billing.json', version: 2, forced: false },
    ]);
  });

  it('never write over what was published by hand, unless they are made to', async () => {
    await using office = await openBoards(open);
    await using files = await folder({ 'a.json': fileOf(named('A')), 'b.json': fileOf(named('B')) });
    await apply(office, files.path);
    const { boards, max } = office;
    const [first] = await boards.list(max);
    const id = first?.id ?? '';
    await boards.saveDraft(id, { version: 1, document: named('By hand') }, max);
    await boards.publish(id, { version: 2, note: '' }, max);
    await files.put('a.json', fileOf(named('A2')));
    await files.put('b.json', fileOf(named('B2')));
    const refused = await apply(office, files.path);
    expect(refused).toMatchObject({
      outcomes: ['a.json conflict', 'b.json published'],
      isWritten: false,
    });
    expect(refused.applied[0]?.words).toContain('Max published version 2 by hand');
    expect((await boards.list(max)).map(({ name }) => name)).toEqual(['B', 'By hand']);
    expect(await apply(office, files.path, 'force')).toMatchObject({ isWritten: true });
    expect((await boards.list(max)).map(({ name, published }) => [name, published?.number])).toEqual([
      ['A2', 3],
      ['B2', 2],
    ]);
  });

  it('leave a draft that somebody works on, and a board that was put away', async () => {
    await using office = await openBoards(open);
    await using files = await folder({ 'a.json': fileOf(named('A')) });
    await apply(office, files.path);
    const { boards, max } = office;
    const { id } = await only(office);
    await boards.saveDraft(id, { version: 1, document: named('Draft') }, max);
    expect((await apply(office, files.path)).applied[0]).toMatchObject({
      outcome: 'conflict',
      words: 'Max has a draft of it that is not published.',
    });
    await boards.saveDraft(id, { version: 2, document: named('A') }, max);
    expect((await apply(office, files.path)).outcomes).toEqual(['a.json unchanged']);
    await boards.change(id, { archived: true }, max);
    expect((await apply(office, files.path)).outcomes).toEqual(['a.json conflict']);
    await apply(office, files.path, 'force');
    expect(await only(office)).toMatchObject({ archivedAt: null });
  });

  it('belong to the team they name, which must be there', async () => {
    await using office = await openBoards(open);
    await using files = await folder({ 'a.json': fileOf(named('A'), { team: 'billing' }) });
    expect(await apply(office, files.path)).toMatchObject({ outcomes: ['a.json wrong'], isWritten: false });
    await office.teams.add({ name: 'Billing', members: [] }, office.max);
    await apply(office, files.path);
    expect((await only(office)).team?.name).toBe('Billing');
    await files.put('a.json', fileOf(named('A')));
    expect((await apply(office, files.path)).outcomes).toEqual(['a.json moved']);
    expect((await only(office)).team).toBeNull();
  });

  it('are unchanged after being exported, whoever made them', async () => {
    await using office = await openBoards(open);
    await using files = await folder();
    const { boards, max } = office;
    for (const name of ['Süd & Ost', 'Süd Ost', 'Only a draft']) {
      const document = named(name);
      const { id } = await boards.add({ from: 'document', name: null, team: null, document }, max);
      if (name !== 'Only a draft') await boards.publish(id, { version: 1, note: '' }, max);
    }
    const exported = await exportBoards(office, files.path);
    expect(exported.map(({ file, words }) => [file, words])).toEqual([
      [null, 'not published'],
      ['sud-ost.json', 'version 1'],
      ['sud-ost-2.json', 'version 1'],
    ]);
    expect((await apply(office, files.path)).outcomes).toEqual([
      'sud-ost-2.json unchanged',
      'sud-ost.json unchanged',
    ]);
    const again = await exportBoards(office, files.path);
    expect(again.map(({ file }) => file)).toEqual(exported.map(({ file }) => file));
    expect(await readdir(files.path)).toHaveLength(2);
  });

  it('take over by an export what was published by hand', async () => {
    await using office = await openBoards(open);
    await using files = await folder({ 'a.json': fileOf(named('A')) });
    await apply(office, files.path);
    const { id } = await only(office);
    await office.boards.saveDraft(id, { version: 1, document: named('By hand') }, office.max);
    await office.boards.publish(id, { version: 2, note: '' }, office.max);
    await exportBoards(office, files.path);
    expect(JSON.parse(await readFile(join(files.path, 'a.json'), 'utf8'))).toMatchObject({
      key: 'a',
      document: { name: 'By hand' },
    });
    await files.put('a.json', fileOf(named('Next')));
    expect((await apply(office, files.path)).outcomes).toEqual(['a.json published']);
  });

  it('that come with Watchfloor apply as they are', async () => {
    await using office = await openBoards(open);
    const path = join(import.meta.dirname, '../../boards');
    const { outcomes } = await apply(office, path);
    expect(outcomes).toEqual(['agents-by-state.json new', 'whole-floor.json new']);
    expect(office.boards.published().size).toBe(0);
    await office.clock.advance(2_000);
    await expect.poll(() => office.boards.published().size).toBe(2);
  });
});

describe('a folder of boards', () => {
  it.each<[what: string, files: Readonly<Record<string, unknown>>, problem: string]>([
    ['without boards', { 'read.me': 'x' }, ': There are no boards in it (*.json).'],
    ['with a file that is no JSON', { 'a.json': '{' }, 'a.json : It is no JSON.'],
    [
      'with a file that is no board',
      { 'a.json': { format: 1, name: 'x' } },
      'a.json watchfloor: must be “board”',
    ],
    [
      'with a board that breaks a rule',
      { 'a.json': fileOf(boardDocument({ panels: [] })) },
      'a.json document.panels: There is no panel on it yet.',
    ],
    [
      'with one key twice',
      { 'a.json': fileOf(named('A')), 'b.json': fileOf(named('B'), { key: 'a' }) },
      'b.json key: “a” is the key of a.json too.',
    ],
    ['with a name that is no key', { 'My Board.json': fileOf(named('A')) }, 'My Board.json key: is missing'],
    [
      'with a key out of bounds',
      { 'a.json': fileOf(named('A'), { key: '../x' }) },
      'a.json key: must be small',
    ],
    ['with a huge file', { 'a.json': ' '.repeat(1024 * 1024 + 1) }, 'a.json : It is too large'],
    [
      'of a newer Watchfloor',
      { 'a.json': { ...fileOf(named('A')), format: 2 } },
      'a.json : It was written by a newer Watchfloor',
    ],
  ])('%s is refused, and says where', async (_, content, problem) => {
    await using files = await folder(content);
    const reading = await readBoardFiles(files.path);
    if (reading.kind === 'ok') throw new Error('It was taken');
    const said = reading.problems.map(({ file, path, message }) => `${file} ${path}: ${message}`.trim());
    expect(said.join('\n')).toContain(problem.trim());
  });

  it('that is not there is no empty one', async () => {
    expect(await readBoardFiles('/nowhere/boards')).toMatchObject({ kind: 'bad' });
  });

  it('reads back every file as it was written', async () => {
    const file = fileOf(named('A'), { key: 'a' });
    await using files = await folder({ 'a.json': boardFileText(file) });
    expect(await readBoardFiles(files.path)).toEqual({
      kind: 'ok',
      files: [{ file: 'a.json', key: 'a', board: file }],
    });
  });
});
