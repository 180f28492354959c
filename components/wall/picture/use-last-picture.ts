'use client';

import { useEffect } from 'react';
import type { WallProgram } from '#lib/domain/display';
import { useLiveStore } from '#components/live/live-context.ts';
import type { LastPictureStore } from './last-picture-store.ts';

const EVERY_MS = 10_000;

/** Keeps what a display shows, every ten seconds while the server is heard, for when it begins without one. */
export function useLastPicture(program: WallProgram, pictures: LastPictureStore): void {
  const store = useLiveStore();
  useEffect(() => {
    if (!program.display) return;
    let isWriting = false;
    // Boards of clocks and pictures are whole without a number.
    const readsAny = Object.values(program.boards).some(({ panels }) =>
      panels.some((panel) => 'query' in panel),
    );
    const write = async (): Promise<void> => {
      const savedAt = store.serverNow();
      if (isWriting || savedAt === null || store.health().kind !== 'live') return;
      const picture = store.keepsake();
      if (picture.tables.length === 0 && readsAny) return;
      isWriting = true;
      await pictures.write({ program, picture, savedAt });
      isWriting = false;
    };
    const timer = setInterval(() => void write(), EVERY_MS);
    return () => clearInterval(timer);
  }, [program, pictures, store]);
}
