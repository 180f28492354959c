import type { ActOutcome } from '#lib/domain/act-outcome';
import { type Audience, isChatEvent, type ReceiveTrouble } from '#lib/domain/message-acts';
import type { MessageLine, MessageThread } from '#lib/domain/message-thread';
import type { Words } from '#lib/words/words';
import { refusalWords } from '#components/acting/outcome-words.ts';

interface Sayers {
  t: Words<'messages'>;
  desk: Words<'desk'>;
  /** IANA zone whose clock the reader goes by; left out where no moment can be said. */
  zone?: string | undefined;
}

/** Why something was not done, or may have been; null where it was. */
export function failureWords(
  outcome: ActOutcome<unknown>,
  { t, desk, zone }: Sayers,
): { tone: 'warn' | 'bad'; title: string; text: string } | null {
  switch (outcome.kind) {
    case 'done':
      return null;
    case 'refused':
      return {
        tone: 'warn',
        title: desk('acting.outcome.refused.title'),
        text: refusalWords(outcome.refusal, { t: desk, stateWords: (state) => state, zone }),
      };
    case 'not-reached':
      return {
        tone: 'bad',
        title: desk('acting.outcome.notReached.title'),
        text: desk(`acting.outcome.notReached.${outcome.why}`),
      };
    case 'uncertain':
      return { tone: 'warn', title: desk('acting.outcome.uncertain.title'), text: t('uncertain') };
  }
}

/** Why messages are not received. */
export function troubleWords(trouble: ReceiveTrouble, desk: Words<'desk'>): string {
  return trouble.kind === 'refused'
    ? refusalWords(trouble.refusal, { t: desk, stateWords: (state) => state })
    : desk(`acting.outcome.notReached.${trouble.why}`);
}

export function audienceWords(audience: Audience, t: Words<'messages'>): string {
  return t(`audience.${audience.kind}`, { name: 'name' in audience ? audience.name : '' });
}

/** Who a conversation is with. */
export function threadTitle(
  { kind, members, invited, standing }: MessageThread,
  nameOf: (username: string) => string,
  t: Words<'messages'>,
): string {
  if (kind === 'broadcasts') return t('broadcasts');
  const by = standing.kind === 'asked' && standing.by ? [standing.by] : [];
  const names = new Set([...members, ...invited, ...by].map(({ name }) => nameOf(name)));
  return names.size === 0 ? t('nobody') : [...names].join(', ');
}

/** How a chat stands, in a few words; null where nothing need be said. */
export function standingWords({ kind, standing }: MessageThread, t: Words<'messages'>): string | null {
  switch (standing.kind) {
    case 'lasting':
      return null;
    case 'waiting':
    case 'asked':
    case 'open':
      return kind === 'chat' ? t(`standing.${standing.kind}`) : null;
    case 'over':
      return t(`over.${standing.why}`);
  }
}

/** What happened in a chat; null for what somebody wrote. */
export function eventWords(
  { kind, from }: Pick<MessageLine, 'kind' | 'from'>,
  nameOf: (username: string) => string,
  t: Words<'messages'>,
): string | null {
  if (isChatEvent(kind)) return t(`event.${kind}`, { name: from ? nameOf(from.name) : t('somebody') });
  switch (kind) {
    case 'accepted':
    case 'participants-asked':
    case 'participants':
    case 'other':
      return '';
    case 'info':
    case 'chat':
    case 'broadcast':
    case 'broadcast-to-skill':
    case 'broadcast-to-group':
    case 'help-request':
      return null;
  }
}
