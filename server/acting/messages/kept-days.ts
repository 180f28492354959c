import * as z from 'zod';
import type { Clock } from '#lib/domain/clock';
import { LEAST_MESSAGE_DAYS, MOST_MESSAGE_DAYS, USUAL_MESSAGE_DAYS } from '#lib/domain/message-thread';
import type { Audit } from '#server/audit/audit';
import type { PersonCaller } from '#server/auth/caller';
import { readSetting, writeSetting } from '#server/store/json-setting';
import type { Store } from '#server/store/open-store';

/** For how many days what is written on a connection is kept. */
export const keptDaysSchema = z.strictObject({
  days: z.int().min(LEAST_MESSAGE_DAYS).max(MOST_MESSAGE_DAYS),
});

export interface KeptDays {
  of(connectionId: string): Promise<number>;
  change(connection: { id: string; name: string }, days: number, by: PersonCaller): Promise<void>;
  /** Told after a change. */
  onChanged(listener: () => void): void;
}

export function createKeptDays({
  store: { db },
  clock,
  audit,
}: {
  store: Pick<Store, 'db'>;
  clock: Clock;
  audit: Audit;
}): KeptDays {
  const listeners = new Set<() => void>();
  const of: KeptDays['of'] = async (id) => {
    const stored = await readSetting(db, keyOf(id));
    return stored === null ? USUAL_MESSAGE_DAYS : daysIn(stored);
  };
  return {
    of,
    async change({ id, name }, days, by) {
      const before = await of(id);
      if (before === days) return;
      await writeSetting(db, keyOf(id), { value: { days }, at: clock.now() });
      await audit.note({
        actor: by,
        action: 'message.kept-changed',
        subject: { kind: 'connection', id, name },
        details: { before: `${before} days`, after: `${days} days` },
      });
      for (const listener of listeners) listener();
    },
    onChanged: (listener) => void listeners.add(listener),
  };
}

function keyOf(connectionId: string): string {
  return `messages.kept.${connectionId}`;
}

function daysIn(text: string): number {
  try {
    return keptDaysSchema.parse(JSON.parse(text)).days;
  } catch {
    return USUAL_MESSAGE_DAYS;
  }
}
