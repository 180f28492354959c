import { describe, expect, it } from 'vitest';
import { WHOLE_SCOPE } from '#lib/domain/data-scope';
import { AppError } from '#server/app-error';
import type { AuditNote } from '#server/audit/audit';
import type { PersonCaller } from '#server/auth/caller';
import { refreshDirectory } from './refresh-directory.ts';
import { CONNECTION, openDirectories } from './testing/open-directories.ts';
import { reading, ScriptedSource, user } from './testing/scripted-source.ts';
import { uploadList } from './upload-list.ts';

const ADMIN: PersonCaller = {
  kind: 'person',
  id: 'p1',
  name: 'Ada',
  email: 'ada@example.com',
  role: 'admin',
  scope: WHOLE_SCOPE,
  sessionId: 's1',
  isDemo: false,
  locale: null,
  address: '127.0.0.1',
};
const FILE = 'username,full_name,skills,groups,profile\nann,Ann,Sales; Billing,East,\nbo,Bo,Sales,,P\n';

async function floor() {
  const open = await openDirectories();
  await open.directories.add(CONNECTION, null);
  const notes: AuditNote[] = [];
  const audit = {
    note: (note: AuditNote): Promise<void> => {
      notes.push(note);
      return Promise.resolve();
    },
  };
  const parts = { directories: open.directories, audit };
  const send = (text: string | Uint8Array, isDryRun = false) =>
    uploadList(parts, typeof text === 'string' ? new TextEncoder().encode(text) : text, {
      connectionId: CONNECTION,
      isDryRun,
      actor: ADMIN,
    });
  return { open, notes, parts, send };
}

describe('a file of agents', () => {
  it('is compared first, then taken, and noted', async () => {
    const { open, notes, send } = await floor();
    await using _ = open;
    expect(await send(FILE, true)).toMatchObject({
      kind: 'compared',
      agents: 2,
      changes: { user: { added: 2 }, skill: { added: 2 }, group: { added: 1 } },
    });
    expect(open.directories.of(CONNECTION).standing().origin).toBe('none');
    expect(notes).toEqual([]);
    expect(await send(FILE)).toMatchObject({
      kind: 'uploaded',
      standing: { origin: 'upload', counts: { user: 2 } },
    });
    expect(open.directories.of(CONNECTION).agent('ann')?.skills).toEqual(['Billing', 'Sales']);
    expect(notes).toMatchObject([{ actor: ADMIN, action: 'directory.uploaded', details: { agents: 2 } }]);
  });

  it('with mistakes changes nothing and says which', async () => {
    const { open, notes, send } = await floor();
    await using _ = open;
    expect(await send(`${FILE},x,,,\nann,,,,\n`)).toMatchObject({
      kind: 'wrong',
      problems: [
        { line: 4, column: 'username' },
        { line: 5, column: 'username', message: 'Stands on line 2 already' },
      ],
    });
    expect(open.directories.of(CONNECTION).standing().origin).toBe('none');
    expect(notes).toEqual([]);
  });

  it.each([
    ['not UTF-8', Uint8Array.from([...new TextEncoder().encode(FILE), 0xe9, 0x0a])],
    ['UTF-16', new Uint8Array(Buffer.from(`\u{FEFF}${FILE}`, 'utf16le'))],
  ])('that is %s is refused in words', async (_title, bytes) => {
    const { open, send } = await floor();
    await using _ = open;
    const outcome = await send(bytes);
    expect(outcome).toMatchObject({ kind: 'wrong' });
    expect(JSON.stringify(outcome)).toContain('UTF-8');
  });

  it('for a connection that is not there is refused', async () => {
    const { open, parts } = await floor();
    await using _ = open;
    const bytes = new TextEncoder().encode(FILE);
    const request = { connectionId: 'nowhere', isDryRun: true, actor: ADMIN };
    await expect(uploadList(parts, bytes, request)).rejects.toMatchObject({ code: 'unknown-connection' });
  });
});

describe('a reading somebody asks for', () => {
  it('is noted with what came of it', async () => {
    const { open, notes, parts } = await floor();
    await using _ = open;
    const source = new ScriptedSource(reading({ users: [user('ann')] }));
    await open.directories.add(CONNECTION, source);
    expect(await refreshDirectory(parts, CONNECTION, ADMIN)).toMatchObject({ origin: 'service' });
    source.say(reading());
    await refreshDirectory(parts, CONNECTION, ADMIN);
    source.say(new AppError('upstream-failed', 'shut'));
    await expect(refreshDirectory(parts, CONNECTION, ADMIN)).rejects.toThrow('shut');
    expect(notes.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['directory.refreshed', 'done'],
      ['directory.refreshed', 'failed'],
      ['directory.refreshed', 'failed'],
    ]);
  });
});
