import type { ActOutcome, ActRefusal } from '#lib/domain/act-outcome';
import type { Line, MonitoringActed } from '#lib/domain/monitoring-now';
import type { Words } from '#lib/words/words';
import { refusalWords } from '#components/acting/outcome-words.ts';
import type { NoticeTone } from '#components/ui/notice.tsx';

/** What was asked for: without an answer each leaves something else in doubt. */
export type Asked = 'login' | 'connect' | 'leave' | 'listen' | 'stop';

interface Said {
  tone: NoticeTone;
  title: string | null;
  text: string;
}

type Desk = Words<'desk'>;

/** What became of an act, as people read it; null where the strip says it already. */
export function listeningWords(acted: MonitoringActed, asked: Asked, t: Desk): Said | null {
  switch (acted.kind) {
    case 'held':
      return {
        tone: 'warn',
        title: null,
        text: t('listening.outcome.held', { name: acted.by, station: acted.station }),
      };
    case 'halted':
      return { tone: 'warn', title: null, text: t('listening.outcome.halted') };
    case 'untold':
      return {
        tone: 'warn',
        title: t('listening.outcome.untold.title'),
        text: t('listening.outcome.untold.text', { why: whyWords(acted.outcome, t) }),
      };
    case 'acted':
      return actedWords(acted, asked, t);
  }
}

function actedWords(
  { outcome, wasTold, found }: Extract<MonitoringActed, { kind: 'acted' }>,
  asked: Asked,
  t: Desk,
): Said | null {
  switch (outcome.kind) {
    case 'done':
      if (wasTold === false) return { tone: 'warn', title: null, text: t('listening.outcome.notTold') };
      return null;
    case 'refused':
      return {
        tone: 'warn',
        title: t('acting.outcome.refused.title'),
        text: whyWords(outcome, t),
      };
    case 'not-reached':
      return { tone: 'bad', title: t('acting.outcome.notReached.title'), text: whyWords(outcome, t) };
    case 'uncertain': {
      const left = asked === 'login' || asked === 'connect' ? asked : (found ?? 'unknown');
      return {
        tone: 'warn',
        title: t('listening.outcome.uncertain.title'),
        text: t(`listening.outcome.uncertain.${left}`),
      };
    }
  }
}

function whyWords(outcome: ActOutcome, t: Desk): string {
  switch (outcome.kind) {
    case 'done':
      return '';
    case 'refused':
      return listeningRefusal(outcome.refusal, t);
    case 'not-reached':
      return t(`acting.outcome.notReached.${outcome.why}`);
    case 'uncertain':
      return t('acting.outcome.notReached.no-answer');
  }
}

/** Why the upstream refuses it. */
export function listeningRefusal(refusal: ActRefusal, t: Desk): string {
  switch (refusal.code) {
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
    default:
      return refusalWords(refusal, { t, stateWords: (state) => state });
  }
}

/** How a station stands. */
export function lineWords(line: Line, t: Desk): string {
  switch (line.kind) {
    case 'idle':
    case 'unknown':
      return t(`listening.station.line.${line.kind}`);
    case 'up':
      return t(`listening.station.line.up.${line.answeredBy ?? 'none'}`);
    case 'down':
      return t(`listening.station.line.down.${line.problem}`);
  }
}

/** Whether one can hear anything by a line that stands so. */
export function isHeard(line: Line): boolean {
  switch (line.kind) {
    case 'idle':
    case 'down':
      return false;
    case 'unknown':
      return true;
    case 'up':
      return line.answeredBy !== 'answering-machine' && line.answeredBy !== 'fax';
  }
}
