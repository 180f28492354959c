'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { SessionView } from '#lib/domain/person';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useProblemWords } from '#components/ui/problem-words.ts';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { getJson } from '#components/ui/get-json.ts';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { deviceWords } from './device-words.ts';
import { sessionsAnswer } from './session-answer.ts';

interface SessionListProps {
  /** Where they are listed; each is ended below it by its id. */
  path: string;
  /** Whose they are: `your` own, or somebody's by name. */
  whose: string | null;
  /** The server's clock, epoch ms. */
  now: number;
}

/** Where somebody is signed in. One of them, or all others, can be ended. */
export function SessionList({ path, whose, now }: SessionListProps) {
  const t = useTranslations('admin');
  const sayProblem = useProblemWords();
  const common = useTranslations('common');
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => getJson(path, { read: (body) => sessionsAnswer.parse(body).sessions, signal }),
  });
  const [asking, setAsking] = useState(false);
  const ending = useSubmit({
    onDone: () => {
      setAsking(false);
      void refetch();
    },
  });
  if (isPending) return <Skeleton lines={3} />;
  if (error)
    return (
      <Notice
        tone="bad"
        actions={
          <Button size="small" onClick={() => void refetch()}>
            {common('tryAgain')}
          </Button>
        }
      >
        {sayProblem(error)}
      </Notice>
    );
  const others = data.filter(({ isCurrent }) => !isCurrent);
  const where = data.length > others.length ? 'elsewhere' : 'everywhere';
  return (
    <div className="flex flex-col gap-3">
      {!asking && <FormProblem problem={ending.problem} />}
      {data.length === 0 ? (
        <p className="text-ink-2">
          {whose === null ? t('account.sessions.nobody') : t('account.sessions.nowhere', { name: whose })}
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {data.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              now={now}
              busy={ending.busy}
              onEnd={() => void ending.submit({ method: 'DELETE', path: `${path}/${session.id}` })}
            />
          ))}
        </ul>
      )}
      {others.length > 1 || (others.length === 1 && data.length > 1) ? (
        <Button className="self-start" onClick={() => setAsking(true)}>
          {t(`account.sessions.endAll.${where}`)}
        </Button>
      ) : null}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={
          whose === null
            ? t(`account.sessions.endAllOf.self.${where}`)
            : t(`account.sessions.endAllOf.named.${where}`, { name: whose })
        }
        deed={t('account.sessions.signOut')}
        danger
        busy={ending.busy}
        problem={ending.problem}
        onConfirm={() => void ending.submit({ method: 'DELETE', path })}
      >
        <p>{t('account.sessions.endAllMeans', { count: others.length })}</p>
      </ConfirmDialog>
    </div>
  );
}

interface SessionRowProps {
  session: SessionView;
  now: number;
  busy: boolean;
  onEnd: () => void;
}

function SessionRow({ session, now, busy, onEnd }: SessionRowProps) {
  const t = useTranslations('admin');
  const device = deviceWords(session.agent, t);
  return (
    <li className="flex items-center justify-between gap-4 py-2.5">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 text-ink" title={session.agent}>
          {device}
          {session.isCurrent && <Badge tone="strong">{t('account.sessions.thisBrowser')}</Badge>}
        </p>
        <p className="mt-0.5 text-[13px] text-ink-2 wrap-anywhere">
          {t.rich('account.sessions.used', {
            address: session.address,
            used: () => <RelativeTime at={session.lastSeenAt} now={now} />,
            created: () => <RelativeTime at={session.createdAt} now={now} />,
          })}
        </p>
      </div>
      {!session.isCurrent && (
        <Button
          size="small"
          disabled={busy}
          aria-label={t('account.sessions.end', { device, address: session.address })}
          onClick={onEnd}
        >
          {t('account.sessions.signOut')}
        </Button>
      )}
    </li>
  );
}
