import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { openSecrets, type Secrets } from './open-secrets.ts';

async function installation() {
  const dataDir = await mkdtemp(join(tmpdir(), 'secrets-'));
  const said: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => said.push(line) });
  return {
    dataDir,
    keyFile: join(dataDir, 'secret.key'),
    said: () => said.join(''),
    open: (fromEnvironment: string | null = null) => openSecrets({ dataDir, fromEnvironment, log }),
    [Symbol.asyncDispose]: () => rm(dataDir, { recursive: true }),
  };
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}

/** With one character of the last part replaced. */
function tampered(sealed: string): string {
  const at = sealed.length - 10;
  return sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
}

describe('sealing', () => {
  it('opens what it sealed, also after a restart, and never seals alike twice', async () => {
    await using here = await installation();
    const secrets = await here.open();
    const sealed = secrets.seal('pässword', 'connection/1');
    expect(sealed).toMatch(/^v1\.[\w-]{8}\.[\w-]+$/);
    expect(sealed).not.toContain('ssword');
    expect(secrets.seal('pässword', 'connection/1')).not.toBe(sealed);
    expect((await here.open()).open(sealed, 'connection/1')).toBe('pässword');
    expect(secrets.open(secrets.seal('', 'x'), 'x')).toBe('');
  });

  it.each<[string, (secrets: Secrets, sealed: string) => string, RegExp]>([
    ['in another context', (secrets, sealed) => secrets.open(sealed, 'connection/2'), /something else/],
    ['tampered with', (secrets, sealed) => secrets.open(tampered(sealed), 'connection/1'), /damaged/],
    ['cut short', (secrets, sealed) => secrets.open(sealed.slice(0, 20), 'connection/1'), /damaged/],
    ['of another form', (secrets, sealed) => secrets.open(`v2${sealed.slice(2)}`, 'connection/1'), /version/],
    ['that was never sealed', (secrets) => secrets.open('password', 'connection/1'), /version/],
  ])('does not open a secret %s', async (_title, open, words) => {
    await using here = await installation();
    const secrets = await here.open();
    const sealed = secrets.seal('password', 'connection/1');
    expect(() => open(secrets, sealed)).toThrow(words);
    expect(() => open(secrets, sealed)).toThrow(expect.objectContaining({ code: 'store-failed' }));
  });

  it('says that the key is another', async () => {
    await using here = await installation();
    const sealed = (await here.open(newKey())).seal('password', 'connection/1');
    const others = await here.open(newKey());
    expect(() => others.open(sealed, 'connection/1')).toThrow(/another key/);
  });

  it('derives a secret that stays the same, one for each purpose', async () => {
    await using here = await installation();
    const secrets = await here.open();
    expect(Buffer.from(secrets.deriveSecret('sign-in'), 'base64url')).toHaveLength(32);
    expect((await here.open()).deriveSecret('sign-in')).toBe(secrets.deriveSecret('sign-in'));
    expect(secrets.deriveSecret('else')).not.toBe(secrets.deriveSecret('sign-in'));
  });
});

describe('the key', () => {
  it('is made at first start, for its owner only, and never told', async () => {
    await using here = await installation();
    const secrets = await here.open();
    secrets.seal('password', 'x');
    const key = (await readFile(here.keyFile, 'utf8')).trim();
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect((await stat(here.keyFile)).mode & 0o777).toBe(0o600);
    expect(await readdir(here.dataDir)).toEqual(['secret.key']);
    expect(here.said()).toContain('a new key was made');
    expect(here.said()).not.toContain(key);
  });

  it('is one and the same for all who make it at once', async () => {
    await using here = await installation();
    const opened = await Promise.all(Array.from({ length: 20 }, () => here.open()));
    expect(new Set(opened.map((secrets) => secrets.deriveSecret('x'))).size).toBe(1);
    expect(await readdir(here.dataDir)).toEqual(['secret.key']);
  });

  it('of the environment goes before the file and makes none', async () => {
    await using here = await installation();
    const key = newKey();
    const secrets = await here.open(key);
    expect(await readdir(here.dataDir)).toEqual([]);
    const urlSafe = key.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    expect((await here.open(urlSafe)).deriveSecret('x')).toBe(secrets.deriveSecret('x'));
  });

  it('file that others may read is mended, with a warning', async () => {
    await using here = await installation();
    await here.open();
    await chmod(here.keyFile, 0o644);
    await here.open();
    expect((await stat(here.keyFile)).mode & 0o777).toBe(0o600);
    expect(here.said()).toContain('could be read by others');
  });

  it.each([
    ['too short', randomBytes(31).toString('base64')],
    ['too long', randomBytes(33).toString('base64')],
    ['a password', 'correct horse battery staple correct horse!!'],
    ['empty', ''],
  ])('that is %s is refused without being told', async (_title, key) => {
    await using here = await installation();
    await expect(here.open(key)).rejects.toMatchObject({ code: 'store-failed' });
    await writeFile(here.keyFile, key);
    const error: unknown = await here.open().catch((failure: unknown) => failure);
    expect(error).toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('32 random bytes'),
    });
    expect(String(error)).not.toContain(key || 'undefined');
  });

  it('that cannot be kept is said in words', async () => {
    await using here = await installation();
    await writeFile(join(here.dataDir, 'file'), '');
    const log = pino({ level: 'silent' });
    const opening = openSecrets({ dataDir: join(here.dataDir, 'file', 'data'), fromEnvironment: null, log });
    await expect(opening).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('cannot be read or made'),
    });
  });
});
