'use client';

import { Ear, MessageCircle, PhoneCall, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';
import type { ActingStanding } from '#lib/domain/campaign-action';
import { MONITORING_MODES, type MonitoringMode } from '#lib/domain/monitoring-acts';
import { MayNotNotice } from '#components/acting/may-not-notice.tsx';
import { useStanding } from '#components/acting/use-standing.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/use-commands.ts';
import { AgentListenersLine } from './agent-listeners.tsx';
import { LastActNotice } from './last-act-notice.tsx';
import { myPost, useListening } from './listening-provider.tsx';
import { useAgentName } from './use-agent-name.ts';
import { useListenTo } from './use-listen-to.ts';
import { isHeard, lineWords } from './listening-words.ts';

interface AgentListeningProps {
  connection: string;
  agent: string;
  /** How the agent is called. */
  name: string;
  /** As the table has it; null where it does not say. */
  isLoggedOut: boolean | null;
  zone: string;
}

type May = Extract<ActingStanding, { kind: 'may' }>;

const ICONS: Readonly<Record<MonitoringMode, LucideIcon>> = {
  silent: Ear,
  whisper: MessageCircle,
  barge: PhoneCall,
};

/** Listening to one agent: who does, and what whoever looks may do themselves. */
export function AgentListening(props: AgentListeningProps) {
  const { connection, agent, name, isLoggedOut, zone } = props;
  const t = useTranslations('desk');
  const heading = useId();
  const listening = useListening();
  const { standing, ask, isAsking, problem } = useStanding(connection);
  const listenTo = useListenTo(connection, { standing, ask });
  const mayListen = standing?.kind === 'may' && standing.monitoring.length > 0;
  const hears = myPost(listening, connection)?.ears?.agent === agent;
  const isTold = standing !== undefined && standing.kind !== 'unasked';
  const mayBegin = mayListen && !hears && isLoggedOut === false;
  useCommands(
    useMemo((): readonly Command[] => {
      if (isTold && !mayBegin) return [];
      return [
        {
          id: 'listening.begin',
          group: 'table',
          title: t('listening.listenNamed', { agent: name }),
          keys: 'h',
          run: () => {
            listenTo(agent);
          },
        },
      ];
    }, [isTold, mayBegin, t, name, listenTo, agent]),
  );
  return (
    <section tabIndex={-1} data-listening aria-labelledby={heading} className="flex flex-col gap-2.5 text-sm">
      <h3 id={heading} className="text-desk-label font-label text-ink-2">
        {t('listening.title')}
      </h3>
      <AgentListenersLine connection={connection} agent={agent} zone={zone} />
      {(standing?.kind === 'unasked' || problem !== null) && (
        <div>
          <Button size="small" busy={isAsking} onClick={() => void ask()}>
            <Ear size={15} aria-hidden />
            {t('listening.ask')}
          </Button>
        </div>
      )}
      {standing?.kind === 'may-not' && <MayNotNotice why={standing.why} onAskAgain={() => void ask()} />}
      {standing?.kind === 'may' && standing.monitoring.length === 0 && (
        <>
          <p className="leading-normal text-ink-2">
            {t('listening.notPermitted', { user: standing.actsAs })}
          </p>
          <div>
            <Button size="small" busy={isAsking} onClick={() => void ask()}>
              {t('acting.again')}
            </Button>
          </div>
        </>
      )}
      {standing?.kind === 'may' &&
        standing.monitoring.length > 0 &&
        (isLoggedOut === false ? (
          <Possible {...props} standing={standing} />
        ) : (
          <p className="leading-normal text-ink-2">
            {isLoggedOut === null ? t('listening.noTable') : t('listening.loggedOut')}
          </p>
        ))}
      <FormProblem problem={problem} />
      <LastActNotice connection={connection} agent={agent} asked={['listen']} />
    </section>
  );
}

function Possible({ connection, agent, name, standing }: AgentListeningProps & { standing: May }) {
  const t = useTranslations('desk');
  const listening = useListening();
  const { now, acts, askStation } = listening;
  const [isAsked, setIsAsked] = useState(false);
  const [sending, setSending] = useState<MonitoringMode | null>(null);
  const { actsAs, isOwn } = standing;
  const post = myPost(listening, connection);
  const heard = useAgentName(connection, post?.ears?.agent ?? null);
  const holder = now?.posts.find(
    (one) => !one.isMine && one.connection === connection && one.actsAs === actsAs,
  );
  if (holder !== undefined)
    return (
      <Notice
        tone="warn"
        actions={
          <Button size="small" onClick={() => askStation({ connection, takenFrom: holder })}>
            {t('listening.station.takeOver')}
          </Button>
        }
      >
        {t('listening.station.held', { name: holder.by, station: holder.station, user: actsAs })}
      </Notice>
    );
  const logIn = (
    <Button size="small" onClick={() => askStation({ connection, takenFrom: null })}>
      {post === null ? t('listening.station.title') : t('listening.station.again')}
    </Button>
  );
  const about = (
    <>
      {now?.notice && <p className="leading-normal text-ink-2">{t(`listening.notice.${now.notice}`)}</p>}
      <p className="text-desk-label leading-normal text-ink-3">
        {isOwn ? t('listening.as', { user: actsAs }) : t('listening.shared', { user: actsAs })}
      </p>
    </>
  );
  if (post === null)
    return (
      <>
        <p className="leading-normal text-ink-2">{t('listening.station.needed')}</p>
        <div>{logIn}</div>
        {about}
      </>
    );
  if (!isHeard(post.line))
    return (
      <>
        <p className="leading-normal text-ink-2">
          {t('listening.station.at', { station: post.station })} · {lineWords(post.line, t)}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button size="small" busy={acts.isBusy('connect')} onClick={() => void acts.connect(connection)}>
            {post.line.kind === 'idle' ? t('listening.station.call') : t('listening.station.callAgain')}
          </Button>
          {logIn}
        </div>
        {about}
      </>
    );
  const hears = post.ears?.agent === agent ? post.ears.mode : null;
  const begin = async (mode: MonitoringMode): Promise<void> => {
    // The question goes first: behind it nothing could be stopped while Five9 does not answer.
    setIsAsked(false);
    setSending(mode);
    await acts.listen(connection, { agent, mode });
    setSending(null);
  };
  return (
    <>
      <ul className="m-0 flex list-none flex-col gap-1.5 p-0">
        {MONITORING_MODES.filter((mode) => standing.monitoring.includes(mode)).map((mode) => {
          const Icon = ICONS[mode];
          return (
            <li key={mode} className="grid grid-cols-[136px_minmax(0,1fr)] items-center gap-2.5">
              <Button
                size="small"
                className="justify-start"
                disabled={acts.isBusy() || hears === mode}
                busy={sending === mode}
                onClick={() => (mode === 'barge' ? setIsAsked(true) : void begin(mode))}
              >
                <Icon size={15} aria-hidden />
                {t(`listening.modes.${mode}.do`)}
              </Button>
              {hears === mode ? (
                <Badge tone="strong" className="justify-self-start">
                  {t('listening.current')}
                </Badge>
              ) : (
                <span className="text-desk-label leading-snug text-ink-2">
                  {t(`listening.modes.${mode}.what`)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {post.ears !== null && hears === null && (
        <p className="leading-normal text-ink-2">{t('listening.switches', { agent: heard })}</p>
      )}
      {about}
      <ConfirmDialog
        open={isAsked}
        onClose={() => setIsAsked(false)}
        title={t('listening.barge.title', { agent: name })}
        deed={t('listening.modes.barge.do')}
        onConfirm={() => void begin('barge')}
      >
        <p>{t('listening.barge.what')}</p>
      </ConfirmDialog>
    </>
  );
}
