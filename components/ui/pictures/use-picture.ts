'use client';

import { useEffect, useState } from 'react';

/** A picture that could not be fetched is tried again so often. */
const AGAIN_MS = 30_000;

interface FetchedPicture {
  state: 'coming' | 'shown' | 'missing';
  /** Goes on the element, which is made anew for another try. */
  attempt: number;
  onLoad: () => void;
  onError: () => void;
}

/** Follows a picture that is fetched, and tries again by itself where it could not be. */
export function usePicture(): FetchedPicture {
  const [state, setState] = useState<FetchedPicture['state']>('coming');
  const [attempt, setAttempt] = useState(0);
  const isMissing = state === 'missing';
  useEffect(() => {
    if (!isMissing) return;
    const timer = setInterval(() => setAttempt((last) => last + 1), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isMissing]);
  return { state, attempt, onLoad: () => setState('shown'), onError: () => setState('missing') };
}
