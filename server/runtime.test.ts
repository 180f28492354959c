import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';
import { answering } from './http/error-answer.ts';
import { openRuntime } from './runtime.ts';
import { publishRuntime, runtime } from './runtime-access.ts';
import { EVERYTHING } from './scope/visibility.ts';

/** A runtime whose upstream nobody listens for, published as the process's own. */
async function publishedRuntime() {
  const dataDir = await mkdtemp(join(tmpdir(), 'watchfloor-'));
  const reading = readEnv({
    DATA_DIR: dataDir,
    FIVE9_URL: 'http://127.0.0.1:9/',
    FIVE9_USERNAME: 'api1',
    FIVE9_PASSWORD: 'hunter2-secret',
  });
  if (reading.kind === 'bad') throw new Error(reading.problems.join());
  const said: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => said.push(line) });
  const made = await openRuntime({ env: reading.env, log, build: 'test', epoch: 'e' });
  publishRuntime(made);
  return {
    made,
    said,
    async [Symbol.asyncDispose]() {
      await made.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

const askReady = () =>
  answering(() => {
    runtime().ready();
    return new Response('ready');
  });

describe('the runtime of the process', () => {
  it('is ready whatever the upstream does, and no longer once it is leaving', async () => {
    await using life = await publishedRuntime();
    await life.made.start();
    expect((await askReady()).status).toBe(200);
    const stopped = life.made.stop();
    expect((await askReady()).status).toBe(503);
    await stopped;
  });

  it('notes in the log what an asker is only told to have failed', async () => {
    await using life = await publishedRuntime();
    const answer = await answering(() => Promise.reject(new TypeError('cells of undefined')));
    expect(answer.status).toBe(500);
    expect(life.said.filter((line) => line.includes('request failed'))).toHaveLength(1);
    await answering(() =>
      Promise.resolve(
        Response.json(
          life.made.tableAnswer({ connection: 'x', type: 'y', accept: '', visibility: EVERYTHING }),
        ),
      ),
    );
    expect(life.said).toHaveLength(1);
  });
});
