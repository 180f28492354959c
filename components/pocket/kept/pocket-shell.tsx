'use client';

import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useLiveStore } from '#components/live/live-context.ts';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { useStream } from '#components/live/use-stream.ts';
import { LooksProvider } from '#components/ui/looks-provider.tsx';
import { cookieOf, CONNECTION_COOKIE, LOOK_COOKIE, readLook } from '../pocket-choice.ts';
import { POCKET_LINE } from '../pocket-app.tsx';
import { PocketScreen } from '../pocket-screen.tsx';
import { keptAgeMs, type LastLook } from './last-look.ts';
import { readLastLook } from './last-look-store.ts';
import styles from '../pocket.module.css';

const AGAIN_MS = 5_000;

type Found = { kind: 'looking' } | { kind: 'nothing' } | { kind: 'kept'; look: LastLook; agoMs: number };

/**
 * The page that stands in where the server cannot be reached: the last look of whoever was signed in, with its age, until the
 * server is heard. The page that it stands in for is loaded then.
 */
export function PocketShell({ build }: { build: string }) {
  const [found, setFound] = useState<Found>({ kind: 'looking' });
  useEffect(() => {
    let isOver = false;
    void readLastLook(Date.now()).then((look) => {
      if (isOver) return;
      const agoMs = look && keptAgeMs(look, Date.now());
      setFound(look && agoMs !== null ? { kind: 'kept', look, agoMs } : { kind: 'nothing' });
    });
    return () => {
      isOver = true;
    };
  }, []);
  switch (found.kind) {
    case 'looking':
      return <main className={styles.notice} />;
    case 'nothing':
      return <NothingKept />;
    case 'kept': {
      const { look, agoMs } = found;
      return (
        <LooksProvider looks={look.looks}>
          <LiveProvider
            openPort={POCKET_LINE}
            pausesHidden
            start={{ build, kept: look.picture, remembers: look.picture.tables.length + 40 }}
          >
            <LeaveWhenHeard />
            <PocketScreen
              build={build}
              viewer={look.viewer}
              plan={look.plan}
              first={{
                search: window.location.search,
                look: readLook(cookieOf(LOOK_COOKIE)),
                connection: cookieOf(CONNECTION_COOKIE) ?? null,
              }}
              kept={{ at: look.savedAt, agoMs }}
            />
          </LiveProvider>
        </LooksProvider>
      );
    }
  }
}

/** What is kept here is no plan for what may be seen now: that is in the server's own page. */
function LeaveWhenHeard() {
  const { kind } = useStream();
  const isHeard = useLiveStore().serverNow() !== null && kind === 'live';
  useEffect(() => {
    if (isHeard) window.location.reload();
  }, [isHeard]);
  return null;
}

function NothingKept() {
  const t = useTranslations('pocket.shell');
  useEffect(() => {
    const look = async (): Promise<void> => {
      const answer = await fetch('/api/ready', { cache: 'no-store' }).catch(() => null);
      if (answer?.ok) window.location.reload();
    };
    const now = (): void => void look();
    const timer = setInterval(now, AGAIN_MS);
    window.addEventListener('online', now);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', now);
    };
  }, []);
  return (
    <main className={styles.notice}>
      <CloudOff aria-hidden size={28} />
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <button type="button" className={styles.button} onClick={() => window.location.reload()}>
        {t('again')}
      </button>
    </main>
  );
}
