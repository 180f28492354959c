'use client';

import { Suspense, lazy } from 'react';
import { loadAnew } from '../fleet/fresh-start.ts';
import { Ground } from '../ground.tsx';
import type { PairingScreen as Screen } from './pairing-screen.tsx';

const AGAIN_MS = 5_000;

const PairingScreen = lazy(async () => ({ default: (await loadScreen()).PairingScreen }));

/** Shown once in a display's life, so no part of what every wall loads. */
export function LazyPairing(props: { onPaired: () => void; isForced: boolean }) {
  return (
    <Suspense fallback={<Ground />}>
      <PairingScreen {...props} />
    </Suspense>
  );
}

/** Fetches it ahead, for a display that may be revoked at a moment when nothing can be fetched. */
export function preparePairing(): void {
  import('./pairing-screen.tsx').catch(() => undefined);
}

/** A file that cannot be fetched now is fetched later; if it is gone with an older build, the page is loaded anew. */
async function loadScreen(): Promise<{ PairingScreen: typeof Screen }> {
  for (;;) {
    try {
      return await import('./pairing-screen.tsx');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      await loadAnew();
    }
  }
}
