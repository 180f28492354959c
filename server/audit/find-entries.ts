import { setImmediate } from 'node:timers/promises';
import { type ExpressionBuilder, type Kysely, type SqlBool, type Expression, sql } from 'kysely';
import type { Database } from '#server/store/database';
import type { AuditTable } from '#server/store/tables/audit';
import type { AuditFilter } from './audit-filter.ts';

/** So many entries are looked through at a time; the embedded database holds up the whole process meanwhile. */
const SLICE = 2_000;

interface Place {
  at: number;
  id: string;
}

type Builder = ExpressionBuilder<Database, 'audit_entry'>;

/** The entries that match, newest first, in pieces of at most `most`; a piece may be empty. Other work runs between them. */
export async function* findEntries(
  db: Kysely<Database>,
  filter: AuditFilter,
  most: number,
): AsyncGenerator<AuditTable[], void> {
  let below = filter.before === undefined ? null : placeIn(filter.before);
  for (;;) {
    const from = below;
    const inReach = (builder: Builder): Expression<SqlBool>[] => [
      ...(from ? [older(from)] : []),
      ...(filter.from === undefined ? [] : [builder('at', '>=', filter.from)]),
      ...(filter.to === undefined ? [] : [builder('at', '<', filter.to)]),
      ...keyed(builder, filter),
    ];
    const last = await db
      .selectFrom('audit_entry')
      .select(['at', 'id'])
      .where((builder) => builder.and(inReach(builder)))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .offset(SLICE - 1)
      .limit(1)
      .executeTakeFirst();
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where((builder) =>
        builder.and([...inReach(builder), ...(last ? [notOlder(last)] : []), ...looked(builder, filter)]),
      )
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute();
    yield rows;
    const end = rows.length === most ? rows.at(-1) : last;
    if (!end) return;
    below = end;
    await setImmediate();
  }
}

/** Where the entries after this one go on. */
export function placeOf({ at, id }: Place): string {
  return `${at}.${id}`;
}

function placeIn(place: string): Place {
  const dot = place.indexOf('.');
  return { at: Number(place.slice(0, dot)), id: place.slice(dot + 1) };
}

function older({ at, id }: Place): Expression<SqlBool> {
  return sql<SqlBool>`(at, id) < (${at}, ${id})`;
}

function notOlder({ at, id }: Place): Expression<SqlBool> {
  return sql<SqlBool>`(at, id) >= (${at}, ${id})`;
}

/** What an index finds; one of them, else the slices would have no bound. */
function keyed(builder: Builder, { actor, action }: AuditFilter): Expression<SqlBool>[] {
  if (actor !== undefined) return [builder('actor_key', '=', actor)];
  return action === undefined ? [] : [builder('action', '=', action)];
}

/** What is looked for in each entry of a slice. */
function looked(builder: Builder, { actor, action, outcome, text }: AuditFilter): Expression<SqlBool>[] {
  const words = (text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return [
    ...(actor !== undefined && action !== undefined ? [builder('action', '=', action)] : []),
    ...(outcome === undefined ? [] : [builder('outcome', '=', outcome)]),
    ...words.map(
      (word) => sql<SqlBool>`search like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`} escape '\\'`,
    ),
  ];
}
