import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, isAppError } from '#server/app-error';
import type { Logger } from '#server/ops/log';

export interface SecretKeyOptions {
  dataDir: string;
  /** The environment's SECRET_KEY, which goes before the file. */
  fromEnvironment: string | null;
  log: Logger;
}

const KEY_BYTES = 32;

/** Where the key is kept unless the environment gives one. */
export function keyFileIn(dataDir: string): string {
  return join(dataDir, 'secret.key');
}

/** The installation's key: the environment's, or the key file's, which is made where there is none. */
export async function readSecretKey({ dataDir, fromEnvironment, log }: SecretKeyOptions): Promise<Buffer> {
  if (fromEnvironment !== null) return keyIn(fromEnvironment, 'SECRET_KEY');
  const path = keyFileIn(dataDir);
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const found = (await textOf(path)) ?? (await madeAt(path, log));
    await mendMode(path, log);
    return keyIn(found, `The key file ${path}`);
  } catch (error) {
    if (isAppError(error)) throw error;
    throw new AppError(
      'store-failed',
      `The key file ${path} cannot be read or made. See that it and its folder belong to the user that runs Watchfloor, and that there is room on the disk.`,
      { cause: error },
    );
  }
}

function keyIn(text: string, where: string): Buffer {
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, 'base64');
  const isWhole = key.length === KEY_BYTES && key.toString('base64').replace(/=+$/, '') === standard(trimmed);
  if (isWhole) return key;
  throw new AppError('store-failed', `${where} must be ${KEY_BYTES} random bytes in base64.`);
}

/** Base64 as Node writes it, from either of its alphabets. */
function standard(text: string): string {
  return text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Linked into place once it is whole and on the disk: nobody reads half a key, and of two makers one wins. */
async function madeAt(path: string, log: Logger): Promise<string> {
  const part = `${path}.${randomUUID()}`;
  const text = `${randomBytes(KEY_BYTES).toString('base64')}\n`;
  try {
    await using file = await open(part, 'wx', 0o600);
    await file.writeFile(text);
    await file.sync();
    await link(part, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return readFile(path, 'utf8');
  } finally {
    await unlink(part).catch(() => undefined);
  }
  await using folder = await open(join(path, '..'), 'r');
  await folder.sync();
  log.info('a new key was made; keep a copy of it apart from the backups');
  return text;
}

async function mendMode(path: string, log: Logger): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o077) === 0) return;
  await chmod(path, 0o600);
  log.warn(
    'the key file could be read by others; now only by its owner. Whoever copied it can open what is sealed',
  );
}
