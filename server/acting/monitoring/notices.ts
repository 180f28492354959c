import * as z from 'zod';
import type { Clock } from '#lib/domain/clock';
import { MOST_NOTICE_TEXT, NOTICE_KINDS, type NoticeRule } from '#lib/domain/monitoring-now';
import { isSeen, sendable } from '#lib/domain/sent-text';
import type { Audit } from '#server/audit/audit';
import type { PersonCaller } from '#server/auth/caller';
import { readSetting, writeSetting } from '#server/store/json-setting';
import type { Store } from '#server/store/open-store';

/** What is set for a connection, as it is typed and as it is kept. */
export const noticeSchema: z.ZodType<NoticeRule> = z
  .strictObject({ kind: z.enum(NOTICE_KINDS), text: z.string().overwrite(sendable).max(MOST_NOTICE_TEXT) })
  .refine(({ kind, text }) => kind === 'none' || isSeen(text), {
    path: ['text'],
    error: 'Type what the agents are to read.',
  });

/** Whether agents are told before they are listened to: as the upstream does it itself, they are not. */
const USUAL: NoticeRule = { kind: 'none', text: '' };

/** Open desks ask every few seconds; what another process has changed counts after this. */
const KNOWN_FOR_MS = 10_000;

export interface Notices {
  of(connectionId: string): Promise<NoticeRule>;
  change(connection: { id: string; name: string }, rule: NoticeRule, by: PersonCaller): Promise<void>;
}

export function createNotices({
  store: { db },
  clock,
  audit,
}: {
  store: Pick<Store, 'db'>;
  clock: Clock;
  audit: Audit;
}): Notices {
  const known = new Map<string, { at: number; rule: NoticeRule }>();
  const of: Notices['of'] = async (id) => {
    const before = known.get(id);
    if (before && clock.now() - before.at < KNOWN_FOR_MS) return before.rule;
    const stored = await readSetting(db, keyOf(id));
    const rule = stored === null ? USUAL : noticeIn(stored);
    known.set(id, { at: clock.now(), rule });
    return rule;
  };
  return {
    of,
    async change({ id, name }, rule, by) {
      const before = await of(id);
      await writeSetting(db, keyOf(id), { value: rule, at: clock.now() });
      known.delete(id);
      await audit.note({
        actor: by,
        action: 'monitoring.notice-changed',
        subject: { kind: 'connection', id, name },
        details: { before: before.kind, after: rule.kind, textChanged: before.text !== rule.text },
      });
    },
  };
}

function keyOf(connectionId: string): string {
  return `monitoring.notice.${connectionId}`;
}

/** A rule that cannot be read is the strictest one: nobody is listened to who cannot be told. */
function noticeIn(text: string): NoticeRule {
  try {
    return noticeSchema.parse(JSON.parse(text));
  } catch {
    return { kind: 'must', text: '' };
  }
}
