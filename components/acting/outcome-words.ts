import type { ActRefusal } from '#lib/domain/act-outcome';
import { formatCount } from '#lib/format/count';
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
  /** IANA zone whose clock the reader goes by; left out where no moment can be said. */
  zone?: string | undefined;
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
        text: refusalWords(outcome.refusal, { t, stateWords, zone }),
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
          at: formatClockTime(seen?.at ?? null, zone ?? ''),
        }),
      };
  }
}

/** Why an upstream refuses an act. */
export function refusalWords(refusal: ActRefusal, { t, stateWords, zone }: Sayers): string {
  switch (refusal.code) {
    case 'not-permitted':
    case 'no-such-campaign':
    case 'being-changed':
    case 'no-seat':
    case 'yourself':
    case 'at-work-elsewhere':
    case 'account':
    case 'unavailable':
    case 'chat-over':
      return t(`acting.outcome.refused.${refusal.code}`);
    case 'campaign-state':
      return t('acting.outcome.refused.campaign-state', {
        state: refusal.state === null ? 'none' : stateWords(refusal.state),
        desired: refusal.desired === null ? 'none' : stateWords(refusal.desired),
        says: refusal.says ?? 'none',
      });
    case 'campaign-type':
      return t('acting.outcome.refused.campaign-type', {
        type: stateWords(refusal.type),
        desired: refusal.desired.map(stateWords).join(', ') || 'none',
      });
    case 'quota':
      return t('acting.outcome.refused.quota', {
        limit: refusal.limit === null ? 'none' : formatCount(refusal.limit, t),
        at:
          zone === undefined || refusal.opensAt === null
            ? 'none'
            : formatClockTime(refusal.opensAt, zone, { seconds: false }),
      });
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
    case 'chat':
      return t('acting.outcome.refused.other', { message: refusal.message });
    case 'cannot-monitor':
      return refusal.problem === 'other'
        ? t('listening.outcome.refused.cannot-monitor.other', { message: refusal.message })
        : t(`listening.outcome.refused.cannot-monitor.${refusal.problem}`);
    case 'no-such-agent':
    case 'no-station':
      return t(`listening.outcome.refused.${refusal.code}`);
    case 'no-such-station':
      return t('listening.outcome.refused.no-such-station', { station: refusal.station });
    case 'station-in-use':
      return t('listening.station.inUse', { station: refusal.station });
    case 'station-not-connected':
      return t('listening.station.stands', {
        station: refusal.station,
        line: t(`listening.station.line.down.${refusal.problem}`),
      });
  }
}
