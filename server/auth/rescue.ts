import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import type { PersonView } from '#lib/domain/person';
import { AppError } from '#server/app-error';
import type { Audit } from '#server/audit/audit';
import type { Database } from '#server/store/database';
import { guardAdministrators } from './administrators.ts';
import { makeLink } from './one-time-links.ts';
import { findPersonByEmail } from './person-rows.ts';

export interface RescueRequest {
  email: string;
  /** Gives access and the administrator's role to somebody who has not both. */
  makeAdmin: boolean;
  /** Takes a lost second factor off. */
  dropSecondFactor: boolean;
}

export interface Rescue {
  person: PersonView;
  token: string;
  expiresAt: number;
}

/**
 * Lets a locked-out administrator back in, by whoever may run commands on this machine. A running server follows within
 * seconds. Throws AppError `not-found`, and `forbidden` for somebody who does not administer unless that is wanted.
 */
export async function rescueAdministrator(
  { db, clock, audit }: { db: Kysely<Database>; clock: Clock; audit: Audit },
  { email, makeAdmin, dropSecondFactor }: RescueRequest,
): Promise<Rescue> {
  const now = clock.now();
  const rescue = await db.transaction().execute(async (work) => {
    await guardAdministrators(work, now);
    const person = await findPersonByEmail(work, email.trim());
    if (!person || person.isDemo) throw new AppError('not-found', 'Nobody here has that e-mail');
    const isAdmin = person.role === 'admin' && person.disabledAt === null;
    if (!isAdmin && !makeAdmin)
      throw new AppError(
        'forbidden',
        person.disabledAt === null
          ? `${person.name} is no administrator; add --admin to make one`
          : `${person.name} has no access; add --admin to give it and the administrator’s role`,
      );
    if (!isAdmin)
      await work
        .updateTable('person')
        .set({ role: 'admin', disabled_at: null, updated_at: now, version: person.version + 1 })
        .where('id', '=', person.id)
        .execute();
    if (dropSecondFactor) {
      await work.updateTable('auth_user').set({ twoFactorEnabled: 0 }).where('id', '=', person.id).execute();
      await work.deleteFrom('auth_two_factor').where('userId', '=', person.id).execute();
    }
    return { person, ...(await makeLink(work, { purpose: 'set-password', personId: person.id, now })) };
  });
  await audit.note({
    actor: { kind: 'system', name: 'npm run rescue' },
    action: 'person.rescued',
    subject: { kind: 'person', id: rescue.person.id, name: rescue.person.name },
    outcome: 'done',
    details: { admin: makeAdmin, secondFactorOff: dropSecondFactor },
  });
  return rescue;
}
