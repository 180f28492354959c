'use client';

import { Suspense, lazy } from 'react';
import { Ground } from '../ground.tsx';
import { patientLoad } from '../patient-load.ts';

const loadScreen = () => import('./pairing-screen.tsx');
const PairingScreen = lazy(async () => ({ default: (await patientLoad(loadScreen)).PairingScreen }));

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
  loadScreen().catch(() => undefined);
}
