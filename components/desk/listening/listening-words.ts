import type { ActOutcome } from '#lib/domain/act-outcome';
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

interface Sayers {
  t: Desk;
  /** IANA zone whose clock the reader goes by. */
  zone: string;
}

/** What became of an act, as people read it; null where the strip says it already. `left`: the name of who is not listened to any more. */
export function listeningWords(
  acted: MonitoringActed,
  asked: Asked,
  { left, ...sayers }: Sayers & { left: string | null },
): Said | null {
  const said = outcomeOf(acted, asked, sayers);
  if (said === null || left === null) return said;
  return { ...said, text: `${said.text} ${sayers.t('listening.outcome.left', { agent: left })}` };
}

function outcomeOf(acted: MonitoringActed, asked: Asked, sayers: Sayers): Said | null {
  const { t } = sayers;
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
        text: t('listening.outcome.untold.text', { why: whyWords(acted.outcome, sayers) }),
      };
    case 'acted':
      return actedWords(acted, asked, sayers);
  }
}

function actedWords(
  { outcome, wasTold, found }: Extract<MonitoringActed, { kind: 'acted' }>,
  asked: Asked,
  sayers: Sayers,
): Said | null {
  const { t } = sayers;
  switch (outcome.kind) {
    case 'done':
      if (wasTold === false) return { tone: 'warn', title: null, text: t('listening.outcome.notTold') };
      return null;
    case 'refused':
      return {
        tone: 'warn',
        title: t('acting.outcome.refused.title'),
        text: whyWords(outcome, sayers),
      };
    case 'not-reached':
      return { tone: 'bad', title: t('acting.outcome.notReached.title'), text: whyWords(outcome, sayers) };
    case 'uncertain': {
      const isAtStation = asked === 'login' || asked === 'connect' || asked === 'leave';
      const left = isAtStation ? asked : (found ?? 'unknown');
      return {
        tone: 'warn',
        title: t('listening.outcome.uncertain.title'),
        text: t(`listening.outcome.uncertain.${left}`),
      };
    }
  }
}

function whyWords(outcome: ActOutcome, { t, zone }: Sayers): string {
  switch (outcome.kind) {
    case 'done':
      return '';
    case 'refused':
      return refusalWords(outcome.refusal, { t, zone, stateWords: (state) => state });
    case 'not-reached':
      return t(`acting.outcome.notReached.${outcome.why}`);
    case 'uncertain':
      return t('acting.outcome.notReached.no-answer');
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
