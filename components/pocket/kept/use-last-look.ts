'use client';

import { useEffect } from 'react';
import type { PocketPlan } from '#lib/domain/pocket/pocket-plan';
import type { Viewer } from '#components/admin/shell/viewer.ts';
import { useLiveStore } from '#components/live/live-context.ts';
import { useStream } from '#components/live/use-stream.ts';
import { useLooks } from '#components/ui/looks-provider.tsx';
import { forgetLastLook, forgetOthersLook, keepLastLook } from './last-look-store.ts';

const EVERY_MS = 10_000;
/** The first one soon: whoever looks for ten seconds leaves something to look at. */
const FIRST_MS = 2_000;

/**
 * Keeps what this phone shows while the server is heard, for when there is no network. It goes as soon as the server says
 * that nobody is signed in, or that it may not be seen.
 */
export function useLastLook({ viewer, plan }: { viewer: Viewer; plan: PocketPlan }): void {
  const store = useLiveStore();
  const looks = useLooks();
  const isLive = useStream().kind === 'live';
  useEffect(() => void forgetOthersLook(viewer.id), [viewer.id]);
  useEffect(() => {
    if (!isLive) return;
    const keep = (): void => {
      const savedAt = store.serverNow();
      const picture = store.keepsake();
      if (savedAt === null || picture.tables.length === 0 || store.health().kind !== 'live') return;
      void keepLastLook({ viewer, plan, looks, picture, savedAt, savedHere: Date.now() });
    };
    const first = setTimeout(keep, FIRST_MS);
    const timer = setInterval(keep, EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [isLive, store, viewer, plan, looks]);
  // Whatever ends or changes what may be seen drops all that was shown: what was kept of it goes too.
  useEffect(() => store.subscribeView(() => void forgetLastLook()), [store]);
}
