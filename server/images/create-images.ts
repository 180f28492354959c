import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import { IMAGE_LIMITS, IMAGE_TYPES, type ImageType, type ImageView } from '#lib/domain/image';
import { AppError } from '#server/app-error';
import type { Audit } from '#server/audit/audit';
import type { Database } from '#server/store/database';
import type { Store } from '#server/store/open-store';
import type { ImageTable } from '#server/store/tables/image';
import { checkedHeader } from './checked-header.ts';
import type { Images } from './images.ts';

const ID_DIGITS = 32;
/** All but the bytes. */
const COLUMNS = ['id', 'name', 'type', 'bytes', 'width', 'height', 'created_at', 'created_by'] as const;

export interface ImagesOptions {
  /** Migrated. */
  store: Store;
  clock: Clock;
  audit: Audit;
}

export function createImages({ store, clock, audit }: ImagesOptions): Images {
  const { db } = store;
  const viewed = (id: string, work: Kysely<Database> = db) =>
    work.selectFrom('image').select(COLUMNS).where('id', '=', id).executeTakeFirst();

  /** False where it was there already. */
  async function keep(row: ImageTable): Promise<boolean> {
    return await db.transaction().execute(async (work) => {
      if (await viewed(row.id, work)) return false;
      const sum = await work
        .selectFrom('image')
        .select(({ fn }) => fn.sum<number | null>('bytes').as('bytes'))
        .executeTakeFirst();
      if (Number(sum?.bytes ?? 0) + row.bytes > IMAGE_LIMITS.allBytes)
        throw new AppError(
          'bad-request',
          'image: There is no room for another picture; use one that is there.',
          { reason: 'no-picture-room' },
        );
      const { numInsertedOrUpdatedRows } = await work
        .insertInto('image')
        .values(row)
        .onConflict((there) => there.column('id').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    });
  }

  return {
    async list() {
      const rows = await db.selectFrom('image').select(COLUMNS).orderBy('created_at', 'desc').execute();
      return rows.map(viewOf);
    },
    async find(id) {
      const row = await db
        .selectFrom('image')
        .select(['type', 'content'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? { type: typeOf(row.type), bytes: Buffer.from(row.content, 'base64') } : null;
    },
    has: async (id) => (await viewed(id)) !== undefined,
    async add({ name, bytes }, by) {
      const { type, width, height } = checkedHeader(bytes);
      const id = createHash('sha256').update(bytes).digest('hex').slice(0, ID_DIGITS);
      const row: ImageTable = {
        id,
        name: plainName(name),
        type,
        bytes: bytes.length,
        width,
        height,
        created_at: clock.now(),
        created_by: by.name,
        content: bytes.toString('base64'),
      };
      if (!(await keep(row))) return viewOf((await viewed(id)) ?? row);
      await audit.note({
        actor: by,
        action: 'image.added',
        subject: { kind: 'image', id, name: row.name },
        outcome: 'done',
        details: { type, bytes: row.bytes, width, height },
      });
      return viewOf(row);
    },
  };
}

function viewOf(row: Pick<ImageTable, (typeof COLUMNS)[number]>): ImageView {
  const { id, name, bytes, width, height } = row;
  const [createdAt, createdBy] = [row.created_at, row.created_by];
  return { id, name, type: typeOf(row.type), bytes, width, height, createdAt, createdBy };
}

/** What a newer version took is served as what it can be at worst: a picture that is not drawn. */
function typeOf(stored: string): ImageType {
  return IMAGE_TYPES.find((type) => type === stored) ?? 'image/png';
}

/** One line, for people alone. */
function plainName(name: string): string {
  const plain = name.replaceAll(/\p{Cc}/gu, '').trim();
  return plain === '' ? 'picture' : plain.slice(0, IMAGE_LIMITS.name).replace(/\p{Cs}$/u, '');
}
