import type { ActRefusal } from '#lib/domain/act-outcome';
import { formatClockTime } from '#lib/format/clock-time';
import type { CampaignActed } from '#lib/domain/campaign-action';
import type { Words } from '#lib/words/words';
import type { NoticeTone } from '#components/ui/notice.tsx';

interface OutcomeWords {
  tone: NoticeTone;
  title: string | null;
  text: string;
}

interface Sayers {
  t: Words<'desk'>;
  /** How a state is called. */
  stateWords: (state: string) => string;
  /** IANA zone whose clock the reader goes by. */
  zone: string;
}

/** What became of an act, as people read it. */
export function outcomeWords(
  { outcome, seen }: CampaignActed,
  { t, stateWords, zone }: Sayers,
): OutcomeWords {
  switch (outcome.kind) {
    case 'done':
      return { tone: 'good', title: null, text: t('acting.outcome.done') };
    case 'refused':
      return {
        tone: 'warn',
        title: t('acting.outcome.refused.title'),
        text: refusalWords(outcome.refusal, { t, stateWords }),
      };
    case 'not-reached':
      return {
        tone: 'bad',
        title: t('acting.outcome.notReached.title'),
        text: t(`acting.outcome.notReached.${outcome.why}`),
      };
    case 'uncertain':
      return {
        tone: 'warn',
        title: t('acting.outcome.uncertain.title'),
        text: t('acting.outcome.uncertain.text', {
          state: typeof seen?.state === 'string' ? stateWords(seen.state) : 'none',
          at: formatClockTime(seen?.at ?? null, zone),
        }),
      };
  }
}

/** Why an upstream refuses an act. */
export function refusalWords(
  refusal: ActRefusal,
  { t, stateWords }: { t: Words<'desk'>; stateWords: (state: string) => string },
): string {
  switch (refusal.code) {
    case 'not-permitted':
    case 'no-such-campaign':
    case 'being-changed':
    case 'quota':
    case 'no-seat':
    case 'at-work-elsewhere':
    case 'account':
    case 'unavailable':
    case 'chat-over':
      return t(`acting.outcome.refused.${refusal.code}`);
    case 'campaign-state':
      return t('acting.outcome.refused.campaign-state', {
        state: refusal.state === null ? 'none' : stateWords(refusal.state),
      });
    case 'campaign-type':
      return t('acting.outcome.refused.campaign-type', { type: stateWords(refusal.type) });
    case 'no-such-disposition':
      return t('acting.outcome.refused.no-such-disposition', { disposition: refusal.disposition });
    case 'not-logged-in':
      return t('acting.outcome.refused.not-logged-in', { person: refusal.person });
    case 'no-such-audience':
      return t('acting.outcome.refused.no-such-audience', { audience: refusal.audience });
    case 'audience-changed':
      return refusal.members === null
        ? t('acting.outcome.refused.audience-unknown')
        : t('acting.outcome.refused.audience-changed', { members: refusal.members });
    case 'wrong-argument':
    case 'other':
      return t(`acting.outcome.refused.${refusal.code}`, { message: refusal.message });
    case 'cannot-monitor':
    case 'chat':
      return t('acting.outcome.refused.other', { message: refusal.message });
    case 'no-such-agent':
    case 'no-such-station':
    case 'station-in-use':
    case 'no-station':
    case 'station-not-connected':
      return t('acting.outcome.refused.other', { message: refusal.code });
  }
}
