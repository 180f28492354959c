'use client';

import { useEffect, useState } from 'react';
import { useStream } from '#components/live/use-stream.ts';
import { useLiveStore } from '#components/live/live-context.ts';
import { sendJson } from '#components/ui/send-json.ts';
import { readDisplays, type PocketDisplay } from './read-displays.ts';

/** How the walls are, as last told. */
export interface AskedDisplays {
  /** Null before the first answer. */
  list: readonly PocketDisplay[] | null;
  /** When they were told, epoch ms on the server's clock. */
  askedAt: number | null;
  /** The last question was not answered. */
  isOld: boolean;
}

const NOTHING: AskedDisplays = { list: null, askedAt: null, isOld: false };

/** Asks again and again how the walls are, while the server is heard: a page that is hidden hears nothing, and asks nothing. */
export function useDisplays(isAllowed: boolean, everyMs: number): AskedDisplays | null {
  const store = useLiveStore();
  const [asked, setAsked] = useState(NOTHING);
  const isLive = useStream().kind === 'live';
  useEffect(() => {
    if (!isAllowed || !isLive) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (): Promise<void> => {
      const answer = await sendJson({ method: 'GET', path: '/api/displays' });
      if (isOver) return;
      const list = answer.kind === 'failed' ? null : listIn(answer.body);
      setAsked((before) =>
        list === null ? { ...before, isOld: true } : { list, askedAt: store.serverNow(), isOld: false },
      );
      timer = setTimeout(() => void ask(), everyMs);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isAllowed, isLive, everyMs, store]);
  return isAllowed ? { ...asked, isOld: asked.isOld || (asked.list !== null && !isLive) } : null;
}

function listIn(body: unknown): readonly PocketDisplay[] | null {
  try {
    return readDisplays(body);
  } catch {
    return null;
  }
}
