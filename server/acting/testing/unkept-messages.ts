import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { pino } from 'pino';
import { DrawnDirectories } from '#server/scope/testing/drawn-directories';
import type { Database } from '#server/store/database';
import type { MessagesOptions } from '../messages/create-message-acts.ts';

/** A store that takes everything and has nothing. */
const nothing = new Kysely<Database>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** For tests of other acts than messages. */
export const UNKEPT_MESSAGES: MessagesOptions = {
  store: { db: nothing, bulk: nothing },
  directories: new DrawnDirectories(),
  keptDays: { of: () => Promise.resolve(30), onChanged: () => undefined },
  log: pino({ level: 'silent' }),
  tell: () => undefined,
};
