import * as fc from 'fast-check';
import type { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from './database.ts';
import { openFresh } from './testing/each-store.ts';

type Step =
  | { kind: 'insert' | 'upsert'; id: string; settings: string }
  | { kind: 'change'; id: string; version: number; settings: string }
  | { kind: 'delete'; id: string }
  | { kind: 'list'; text: string };

type Act = Step | { kind: 'together'; steps: Step[]; ends: 'commit' | 'throw' };

const id = fc.constantFrom('a', 'B', 'ä', '');
/** What people and services write: quotes, other alphabets, lines; no NUL, which PostgreSQL keeps in no text. */
const text = fc
  .oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom("'; drop table x", '%', '_', '\\', '\n'),
  )
  .map((value) => value.replaceAll('\0', ''));

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('insert', 'upsert'), id, settings: text }),
  fc.record({ kind: fc.constant('change'), id, version: fc.integer({ min: 1, max: 3 }), settings: text }),
  fc.record({ kind: fc.constant('delete'), id }),
  fc.record({ kind: fc.constant('list'), text }),
);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: step },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('together'),
      steps: fc.array(step, { maxLength: 4 }),
      ends: fc.constantFrom('commit', 'throw'),
    }),
  },
);

/** What repositories do, and what they are told. */
async function did(db: Kysely<Database>, one: Step): Promise<unknown> {
  switch (one.kind) {
    case 'insert':
      return db.insertInto('connection').values(rowOf(one)).returningAll().execute();
    case 'upsert':
      return db
        .insertInto('connection')
        .values(rowOf(one))
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet((eb) => ({ settings: one.settings, version: eb('connection.version', '+', 1) })),
        )
        .returning(['id', 'version'])
        .execute();
    case 'change': {
      const changed = await db
        .updateTable('connection')
        .set((eb) => ({ settings: one.settings, version: eb('version', '+', 1) }))
        .where('id', '=', one.id)
        .where('version', '=', one.version)
        .executeTakeFirstOrThrow();
      return changed.numUpdatedRows;
    }
    case 'delete':
      return (await db.deleteFrom('connection').where('id', '=', one.id).executeTakeFirstOrThrow())
        .numDeletedRows;
    case 'list':
      return db
        .selectFrom('connection')
        .select(({ fn }) => [
          fn.countAll().as('rows'),
          fn.sum('created_at').as('sum'),
          fn.max('version').as('most'),
        ])
        .where('settings', '>=', one.text)
        .execute();
  }
}

function rowOf({ id: key, settings }: { id: string; settings: string }) {
  return { id: key, settings, created_at: 1_790_000_000_123, updated_at: 1, version: 1 };
}

async function told(db: Kysely<Database>, one: Act): Promise<unknown> {
  try {
    if (one.kind !== 'together') return await did(db, one);
    return await db.transaction().execute(async (trx) => {
      const answers: unknown[] = [];
      for (const each of one.steps) answers.push(await did(trx, each));
      if (one.ends === 'throw') throw new Error('changed my mind');
      return answers;
    });
  } catch (error) {
    return error instanceof Error && error.message === 'changed my mind' ? 'rolled back' : 'refused';
  }
}

it('any work of repositories is told the same and leaves the same on both databases', async () => {
  await using file = await openFresh('sqlite');
  await using server = await openFresh('postgres');
  const stores = [file.store.db, server.store.db] as const;
  const inFull = (db: Kysely<Database>) => db.selectFrom('connection').selectAll().execute();
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 25 }), async (acts) => {
      for (const db of stores) await db.deleteFrom('connection').execute();
      for (const one of acts) {
        const [inFile, inServer] = await Promise.all(stores.map((db) => told(db, one)));
        expect(inServer).toEqual(inFile);
        if (inFile === 'refused' || inFile === 'rolled back') kinds.add(inFile);
      }
      const [inFile = [], inServer = []] = await Promise.all(stores.map(inFull));
      const sorted = (rows: typeof inFile) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(sorted(inServer)).toEqual(sorted(inFile));
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(kinds).toEqual(new Set(['refused', 'rolled back']));
});
