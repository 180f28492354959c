import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { PASSWORD, servePeople } from '#server/auth/testing/served-people';
import { openFresh } from '#server/store/testing/each-store';

const run = promisify(execFile);

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a command's launcher as npm does. */
async function command(name: string, args: readonly string[], env: Record<string, string>): Promise<Ran> {
  const file = join(import.meta.dirname, `${name}.mjs`);
  const given = { ...process.env, FIVE9_URL: '', FIVE9_USERNAME: '', FIVE9_PASSWORD: '', ...env };
  try {
    const { stdout, stderr } = await run(process.execPath, [file, ...args], { env: given });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !('stdout' in error) || !('stderr' in error))
      throw error;
    return { code: Number(error.code), out: String(error.stdout), err: String(error.stderr) };
  }
}

async function opened(kind: 'sqlite' | 'postgres') {
  const fresh = await openFresh(kind);
  const served = await servePeople({ store: fresh.store });
  const env = { DATA_DIR: fresh.dataDir, DATABASE_URL: fresh.databaseUrl ?? '' };
  return {
    served,
    command: (name: string, ...args: string[]) => command(name, args, env),
    notes: async (action: string) =>
      fresh.store.db.selectFrom('audit_entry').selectAll().where('action', '=', action).execute(),
    async [Symbol.asyncDispose]() {
      await served[Symbol.asyncDispose]();
      await fresh[Symbol.asyncDispose]();
    },
  };
}

describe.each(['sqlite', 'postgres'] as const)('npm run rescue, on %s beside a running server', (kind) => {
  it('lets a locked-out administrator back in', async () => {
    await using all = await opened(kind);
    const admin = await all.served.firstAdmin();
    const caller = await admin.who();
    const id = caller.kind === 'person' ? caller.id : '';
    const { db } = all.served.store;
    await db.updateTable('auth_user').set({ twoFactorEnabled: 1 }).where('id', '=', id).execute();

    const { code, out, err } = await all.command(
      'rescue',
      '--email',
      'ADA@example.com',
      '--second-factor',
      'off',
    );
    expect([code, err]).toEqual([0, '']);
    const [, origin, token] = /(http:\S+)\/set-password#([\w-]{43})/.exec(out) ?? [];
    expect([origin, out.includes('Ada Admin')]).toEqual(['http://127.0.0.1:3000', true]);

    const set = await all.served
      .browser()
      .post('/api/links/set-password', { token, password: 'another long one' });
    expect(set.status).toBe(204);
    expect(await admin.who()).toMatchObject({ kind: 'nobody' });
    const answer = await admin.signIn('ada@example.com', 'another long one');
    expect([answer.status, await answer.json()]).toEqual([200, {}]);
    expect(await all.notes('person.rescued')).toEqual([
      expect.objectContaining({
        actor_kind: 'system',
        actor_name: 'npm run rescue',
        subject_name: 'Ada Admin',
      }),
    ]);
  });

  it('makes an administrator of somebody else only when told to', async () => {
    await using all = await opened(kind);
    const admin = await all.served.firstAdmin();
    const by = await admin.who();
    if (by.kind !== 'person') throw new Error('Nobody is signed in');
    const { person } = await all.served.people.add(
      { name: 'Sue', email: 'sue@example.com', role: 'viewer', scope: { kind: 'all' } },
      by,
    );
    await all.served.people.change(person.id, { version: 1, disabled: true }, by);
    const refused = await all.command('rescue', '--email', 'sue@example.com');
    expect([refused.code, refused.out, refused.err]).toEqual([1, '', expect.stringContaining('add --admin')]);
    expect(await all.served.people.find(person.id)).toMatchObject({ role: 'viewer', version: 2 });
    expect((await all.command('rescue', '--email', 'sue@example.com', '--admin')).code).toBe(0);
    expect(await all.served.people.find(person.id)).toMatchObject({
      role: 'admin',
      disabledAt: null,
      version: 3,
    });
  });
});

describe.each(['sqlite', 'postgres'] as const)('npm run token, on %s beside a running server', (kind) => {
  it('makes, lists and revokes', async () => {
    await using all = await opened(kind);
    const { code, out } = await all.command('token', '--name', 'Prometheus');
    expect([code, out]).toEqual([0, expect.stringMatching(/^wf_[\w-]{43}\n$/)]);
    const script = all.served.browser({ authorization: `Bearer ${out.trim()}` });
    expect(await script.who()).toMatchObject({ kind: 'token', name: 'Prometheus' });
    const [token] = await all.served.tokens.list();
    expect(token).toMatchObject({ createdBy: 'npm run token' });

    const list = await all.command('token', '--list');
    expect(list.out).toContain(`${token?.id}  works  made `);
    expect((await all.command('token', '--revoke', token?.id ?? '')).out).toBe('Prometheus is revoked.\n');
    await all.served.clock.advance(2_001);
    expect(await script.who()).toMatchObject({ kind: 'nobody' });
    expect((await all.command('token', '--revoke', token?.id ?? '')).code).toBe(1);
    expect([await all.notes('token.made'), await all.notes('token.revoked')].flat()).toHaveLength(2);
  });
});

describe('a command used wrongly', () => {
  it.each([
    ['rescue', [], '--email says whose account'],
    ['rescue', ['--email', 'ada@example.com', '--second-factor', 'on'], 'can only be off'],
    ['rescue', ['--mail', 'x'], "Unknown option '--mail'"],
    ['token', [], 'One of --name'],
    ['token', ['--name', 'x', '--list'], 'One of --name'],
    ['token', ['--name', ' '], 'must not be empty'],
  ])('says how: %s %j', async (name, args, told) => {
    await using fresh = await openFresh('sqlite');
    const ran = await command(name, args, { DATA_DIR: fresh.dataDir, DATABASE_URL: '' });
    expect([ran.code, ran.out, ran.err]).toEqual([2, '', expect.stringContaining(told)]);
    expect(ran.err).toContain(`npm run ${name}`);
    expect(ran.err).not.toContain('    at ');
  });

  it('makes no new store of a mistyped folder, and knows nobody who is not there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'watchfloor-command-'));
    const ran = await command('rescue', ['--email', 'ada@example.com'], {
      DATA_DIR: folder,
      DATABASE_URL: '',
    });
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('There is no store')]);
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
    await using fresh = await openFresh('sqlite');
    const env = { DATA_DIR: fresh.dataDir, DATABASE_URL: '' };
    const nobody = await command('rescue', ['--email', PASSWORD, '--admin'], env);
    expect([nobody.code, nobody.err]).toEqual([1, 'Nobody here has that e-mail\n']);
  });
});
