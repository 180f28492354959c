import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import type { ApiTokenView } from '#lib/domain/person';
import { AppError } from '#server/app-error';
import type { Audit, AuditActor } from '#server/audit/audit';
import type { Database } from '#server/store/database';
import type { ApiTokenTable } from '#server/store/tables/people';
import type { AccessChanges } from './access-changes.ts';
import type { ApiTokens } from './api-tokens.ts';
import { hashOf, newToken } from './one-time-links.ts';

/** What every token begins with, so that one found somewhere tells what it is. */
export const TOKEN_PREFIX = 'wf_';

export function createApiTokens(options: {
  db: Kysely<Database>;
  clock: Clock;
  audit: Audit;
  changes: AccessChanges;
}): ApiTokens {
  const { db, clock, audit, changes } = options;
  return {
    async list() {
      const rows = await db.selectFrom('api_token').selectAll().orderBy('created_at', 'desc').execute();
      return rows.map(view);
    },

    async make(name, by) {
      const secret = `${TOKEN_PREFIX}${newToken()}`;
      const row: Selectable<ApiTokenTable> = {
        id: randomUUID(),
        name,
        token_hash: hashOf(secret),
        created_by: nameOf(by),
        created_at: clock.now(),
        last_used_at: null,
        revoked_at: null,
      };
      await db.insertInto('api_token').values(row).execute();
      await audit.note({ actor: by, action: 'token.made', subject: subject(row), outcome: 'done' });
      return { token: view(row), secret };
    },

    async revoke(id, by) {
      const revoked = await db
        .updateTable('api_token')
        .set({ revoked_at: clock.now() })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (!revoked)
        throw new AppError('not-found', 'There is no such token, or it is revoked already', {
          reason: 'no-such-token',
        });
      changes.tell({ tokenId: id });
      await audit.note({ actor: by, action: 'token.revoked', subject: subject(revoked), outcome: 'done' });
      return view(revoked);
    },
  };
}

function view(row: Selectable<ApiTokenTable>): ApiTokenView {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    createdBy: row.created_by,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}

function subject({ id, name }: Selectable<ApiTokenTable>): { kind: string; id: string; name: string } {
  return { kind: 'token', id, name };
}

function nameOf(actor: AuditActor): string {
  return actor.kind === 'nobody' ? 'nobody' : actor.name;
}
