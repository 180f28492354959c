'use client';

import { useTranslations } from 'next-intl';
import { markConnection } from '#components/desk/connection-standing.ts';
import { MarkGlyph } from '#components/desk/mark-glyph.tsx';
import { useConnections } from '#components/live/use-connections.ts';
import { reasonWords } from '#components/live/reason.ts';
import { useStream } from '#components/live/use-stream.ts';
import { classNames } from '#components/ui/class-names.ts';
import type { ConnectionStatus } from '#lib/wire/frame';

/** A connection as the stream last told; undefined for one that does not run. */
export function useConnectionStatus(id: string): ConnectionStatus | undefined {
  return useConnections().find((connection) => connection.id === id);
}

interface ConnectionStateProps {
  id: string;
  /** Why it cannot run, from the store. */
  problem: string | null;
  /** Adds the reason behind the state; `wide`: on a phone only where it does not run. */
  reasons?: 'none' | 'wide' | 'always';
}

/** How a connection stands now: a mark, two words and why. */
export function ConnectionState({ id, problem, reasons = 'none' }: ConnectionStateProps) {
  const t = useTranslations('admin');
  const desk = useTranslations('desk');
  const status = useConnectionStatus(id);
  const live = useTranslations('live');
  const stream = useStream();
  const hearing = { ...stream, reason: reasonWords(stream.reason, live) };
  const stands =
    problem !== null && status === undefined && stream.kind === 'live'
      ? ({ mark: 'broken', words: t('connections.doesNotRun'), reason: problem } as const)
      : markConnection(status, { stream: hearing, stale: false }, desk);
  const reason = problem ?? stands.reason;
  return (
    <span className={classNames('flex min-w-0 flex-col gap-0.5', reasons === 'wide' && 'sm:min-w-[190px]')}>
      <span className="inline-flex items-center gap-2 whitespace-nowrap text-ink">
        <MarkGlyph mark={stands.mark} silent />
        {stands.words}
      </span>
      {reasons !== 'none' && reason !== '' && (
        <span
          className={classNames(
            'text-[13px] leading-snug text-ink-2 first-letter:uppercase',
            reasons === 'wide' && problem === null && 'max-sm:hidden',
          )}
        >
          {reason}
        </span>
      )}
    </span>
  );
}
