import { type Expression, type SqlBool, sql } from 'kysely';
import { type HelpAnswer, type HistoryPage, type KeptMessage } from '#lib/domain/message-thread';
import type { MessageKind } from '#lib/domain/message-acts';
import { foldText } from '#lib/format/fold-text';
import { type Logger, safeError } from '#server/ops/log';
import type { Store } from '#server/store/open-store';
import { letGoOfOld, type LettingGo } from './let-go-messages.ts';
import { helpOf, type KeptHelp, messageOf, type MessageOwner, ownerKey, rowOf } from './message-rows.ts';

/** What is looked for. Words stand anywhere in text and names; `person` is a name; moments are epoch ms, `to` excluded. */
export interface HistoryFilter {
  text?: string | undefined;
  person?: string | undefined;
  from?: number | undefined;
  to?: number | undefined;
  before?: string | undefined;
}

/** What was written, for as long as it is kept. */
export interface MessageHistory {
  /** Keeps a message, or how it stands now. What the store does not take is lost, and the log says so. */
  keep(owner: MessageOwner, message: KeptMessage): Promise<void>;
  /** The newest that match and that `sees` lets through. */
  find(
    owner: MessageOwner,
    filter: HistoryFilter,
    sees: (message: KeptMessage) => boolean,
  ): Promise<HistoryPage>;
  /** The newest of all, oldest first. */
  latest(owner: MessageOwner): Promise<KeptMessage[]>;
  /** Requests for help that nobody has taken up, or somebody since then, epoch ms; oldest first. */
  helps(owner: MessageOwner, since: number): Promise<KeptHelp[]>;
  /** Keeps who has taken up the requests of a conversation that were made until then. */
  takenUp(
    owner: MessageOwner,
    requests: { thread: string; until: number },
    answer: Pick<HelpAnswer, 'by' | 'at'>,
  ): Promise<void>;
  /** Which of these are kept already. */
  known(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Lets go of those whose time is over. Never rejects. */
  sweep(): Promise<void>;
  /** Sweeps now and every hour. */
  start(): void;
  stop(): Promise<void>;
}

const PAGE = 50;
const LATEST = 300;
const SLICE = 500;
const HELP: MessageKind = 'help-request';
const HOUR_MS = 3_600_000;

export function createMessageHistory({
  store: { db, bulk },
  clock,
  log,
  keptDays,
  onLetGo = () => undefined,
}: Pick<LettingGo, 'clock' | 'keptDays'> &
  Partial<Pick<LettingGo, 'onLetGo'>> & { store: Pick<Store, 'db' | 'bulk'>; log: Logger }): MessageHistory {
  const stopping = new AbortController();
  let saving: Promise<void> = Promise.resolve();
  let sweeping: Promise<void> = Promise.resolve();

  async function slice(owner: MessageOwner, filter: HistoryFilter, most: number): Promise<KeptMessage[]> {
    // What was written just now is found too.
    await saving;
    const rows = await bulk
      .selectFrom('message')
      .selectAll()
      .where((builder) => {
        return builder.and([
          builder.and(ownerKey(owner)),
          ...(filter.from === undefined ? [] : [builder('at', '>=', filter.from)]),
          ...(filter.to === undefined ? [] : [builder('at', '<', filter.to)]),
          ...(filter.before === undefined ? [] : [older(filter.before)]),
          ...wordsOf(`${filter.text ?? ''} ${filter.person ?? ''}`),
        ]);
      })
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute();
    return rows.map(messageOf);
  }

  async function sweep(): Promise<void> {
    try {
      const dropped = await letGoOfOld({ bulk, clock, signal: stopping.signal, keptDays, onLetGo });
      if (dropped > 0) log.info({ dropped }, 'old messages dropped');
    } catch (error) {
      if (!stopping.signal.aborted) log.warn({ err: safeError(error) }, 'old messages could not be dropped');
    }
  }

  /** One after the other, in the order in which it was asked for. */
  function save(write: () => Promise<unknown>): Promise<void> {
    saving = saving.then(async () => {
      try {
        await write();
      } catch (error) {
        log.warn({ err: safeError(error) }, 'a message could not be kept');
      }
    });
    return saving;
  }

  return {
    sweep,

    keep(owner, message) {
      const row = rowOf(owner, message);
      return save(() =>
        db
          .insertInto('message')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ standing: row.standing }))
          .execute(),
      );
    },

    takenUp: (owner, { thread, until }, { by, at }) =>
      save(() =>
        db
          .updateTable('message')
          .set({ answered_by: by, answered_at: at })
          .where((builder) => builder.and(ownerKey(owner)))
          .where('kind', '=', HELP)
          .where('thread', '=', thread)
          .where('at', '<=', until)
          .where('answered_at', 'is', null)
          .execute(),
      ),

    async helps(owner, since) {
      await saving;
      const rows = await bulk
        .selectFrom('message')
        .selectAll()
        .where((builder) => builder.and(ownerKey(owner)))
        .where('kind', '=', HELP)
        .where((builder) =>
          builder.or([builder('answered_at', 'is', null), builder('answered_at', '>', since)]),
        )
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map(helpOf);
    },

    async known(ids) {
      await saving;
      const found = new Set<string>();
      for (let at = 0; at < ids.length; at += SLICE) {
        const some = ids.slice(at, at + SLICE);
        const rows = await db.selectFrom('message').select('id').where('id', 'in', some).execute();
        for (const { id } of rows) found.add(id);
      }
      return found;
    },

    async find(owner, filter, sees) {
      const found: KeptMessage[] = [];
      const name = filter.person === undefined ? null : foldText(filter.person);
      const isMeant = (message: KeptMessage): boolean =>
        sees(message) && (name === null || name === '' || namesOf(message).some((one) => one.includes(name)));
      for (let { before } = filter; ;) {
        const rows = await slice(owner, { ...filter, before }, SLICE);
        found.push(...rows.filter(isMeant));
        const last = rows.at(-1);
        if (found.length > PAGE) {
          const end = found[PAGE - 1];
          return { messages: found.slice(0, PAGE), next: end ? placeOf(end) : null };
        }
        if (rows.length < SLICE || !last) return { messages: found, next: null };
        before = placeOf(last);
      }
    },

    latest: async (owner) => (await slice(owner, {}, LATEST)).toReversed(),

    start() {
      sweeping = (async () => {
        while (!stopping.signal.aborted) {
          await sweep();
          await clock.sleep(HOUR_MS, stopping.signal).catch(() => undefined);
        }
      })();
    },

    async stop() {
      stopping.abort();
      await Promise.all([saving, sweeping]);
    },
  };
}

function placeOf({ at, id }: KeptMessage): string {
  return `${at}.${id}`;
}

function older(place: string): Expression<SqlBool> {
  const dot = place.indexOf('.');
  return sql<SqlBool>`(at, id) < (${Number(place.slice(0, dot))}, ${place.slice(dot + 1)})`;
}

function wordsOf(text: string): Expression<SqlBool>[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => sql<SqlBool>`search like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`} escape '\\'`);
}

function namesOf({ people, from, by }: KeptMessage): string[] {
  return [...people.map(({ name }) => name), from?.name ?? '', by ?? ''].map(foldText);
}
