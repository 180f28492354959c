import { useTranslations } from 'next-intl';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useListening } from './listening-provider.tsx';
import { useAgentName } from './use-agent-name.ts';
import { type Asked, listeningWords } from './listening-words.ts';

interface LastActNoticeProps {
  connection: string;
  /** Whom it must have been about; left out, any or none. */
  agent?: string;
  /** What must have been asked for. */
  asked: readonly Asked[];
  className?: string;
}

/** What became of the last act, where it was one of these. */
export function LastActNotice({ connection, agent, asked, className }: LastActNoticeProps) {
  const t = useTranslations('desk');
  const { acts, zone } = useListening();
  const { last } = acts;
  const left = (last?.acted && 'left' in last.acted && last.acted.left) || null;
  const leftName = useAgentName(connection, left);
  if (last === null || last.connection !== connection || !asked.includes(last.asked)) return null;
  if (agent !== undefined && last.agent !== agent) return null;
  if (last.isUnsent)
    return (
      <Notice tone="warn" className={className}>
        {t('listening.outcome.unsent')}
      </Notice>
    );
  if (last.acted === null) return <FormProblem problem={last.problem} className={className} />;
  const said = listeningWords(last.acted, last.asked, { t, zone, left: left && leftName });
  if (said === null) return null;
  return (
    <Notice tone={said.tone} title={said.title ?? undefined} className={className}>
      {said.text}
    </Notice>
  );
}
