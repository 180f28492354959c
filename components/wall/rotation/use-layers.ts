'use client';

import { useEffect, useState } from 'react';
import { NO_LAYERS, type Layers, nextLayers } from './layers.ts';
import type { Stage } from './stage.ts';

/** As long as `animate-appear` takes, and some: what is covered by then is let go. */
const FADED_MS = 500;

/** The layers of a stage; the one that leaves goes once the next stands over it. */
export function useLayers(stage: Stage): Layers {
  const [layers, setLayers] = useState(NO_LAYERS);
  const next = nextLayers(layers, stage);
  if (next !== layers) setLayers(next);
  const { leaving } = next;
  useEffect(() => {
    if (!leaving) return;
    const timer = setTimeout(
      () => setLayers((now) => (now.leaving === leaving ? { ...now, leaving: null } : now)),
      FADED_MS,
    );
    return () => clearTimeout(timer);
  }, [leaving]);
  return next;
}
