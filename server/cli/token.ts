import { parseArgs } from 'node:util';
import { AccessChanges } from '#server/auth/access-changes';
import type { ApiTokens } from '#server/auth/api-tokens';
import { createApiTokens } from '#server/auth/api-tokens-in-store';
import { makeTokenSchema } from '#server/auth/people-requests';
import { runCommand, UsageError } from './command.ts';

const help = `Usage: npm run token -- --name NAME | --list | --revoke ID

Read-only API tokens for scripts and Prometheus, sent as "Authorization: Bearer wf_…".

  --name NAME    makes one and prints it; it is not shown again
  --list         lists them
  --revoke ID    ends one, within seconds on a running server

Environment: DATA_DIR or DATABASE_URL, as they are for the server, which may be running.
`;

const ACTOR = { kind: 'system', name: 'npm run token' } as const;

await runCommand(async ({ store, clock, audit }) => {
  const wanted = readFlags();
  const tokens = createApiTokens({ db: store.db, clock, audit, changes: new AccessChanges() });
  switch (wanted.kind) {
    case 'make': {
      const { secret } = await tokens.make(wanted.name, ACTOR);
      process.stdout.write(`${secret}\n`);
      process.stderr.write('Keep it now: it is not shown again.\n');
      return;
    }
    case 'list':
      process.stdout.write(await listed(tokens));
      return;
    case 'revoke': {
      const { name } = await tokens.revoke(wanted.id, ACTOR);
      process.stdout.write(`${name} is revoked.\n`);
    }
  }
});

async function listed(tokens: ApiTokens): Promise<string> {
  const lines = (await tokens.list()).map(({ id, name, createdAt, createdBy, lastUsedAt, revokedAt }) =>
    [
      id,
      revokedAt === null ? 'works' : 'revoked',
      `made ${day(createdAt)} by ${createdBy}`,
      lastUsedAt === null ? 'never used' : `last used ${day(lastUsedAt)}`,
      name,
    ].join('  '),
  );
  return lines.length === 0 ? 'There are no tokens.\n' : `${lines.join('\n')}\n`;
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

type Wanted = { kind: 'make'; name: string } | { kind: 'list' } | { kind: 'revoke'; id: string };

function readFlags(): Wanted {
  try {
    const { values } = parseArgs({
      options: {
        name: { type: 'string' },
        list: { type: 'boolean', default: false },
        revoke: { type: 'string' },
      },
    });
    const wanted: Wanted[] = [];
    if (values.name !== undefined) wanted.push({ kind: 'make', name: nameOf(values.name) });
    if (values.list) wanted.push({ kind: 'list' });
    if (values.revoke !== undefined) wanted.push({ kind: 'revoke', id: values.revoke });
    const [only] = wanted;
    if (!only || wanted.length > 1) throw new Error('One of --name, --list and --revoke');
    return only;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n\n${help}`);
  }
}

function nameOf(given: string): string {
  const read = makeTokenSchema.safeParse({ name: given });
  if (!read.success) throw new Error(`The name ${read.error.issues[0]?.message ?? 'will not do'}`);
  return read.data.name;
}
