'use client';

import { createContext, use, useMemo, type ReactNode } from 'react';
import { type Looks, NO_LOOKS } from '#lib/domain/looks';
import { type ReadState, stateReader } from '#lib/domain/read-state';

interface Given {
  looks: Looks;
  readState: ReadState;
}

const LooksContext = createContext<Given>({ looks: NO_LOOKS, readState: stateReader([]) });

/** Gives all below the installation's looks. */
export function LooksProvider({ looks, children }: { looks: Looks; children: ReactNode }) {
  const { states } = looks;
  const readState = useMemo(() => stateReader(states), [states]);
  const given = useMemo(() => ({ looks, readState }), [looks, readState]);
  return <LooksContext value={given}>{children}</LooksContext>;
}

export function useLooks(): Looks {
  return use(LooksContext).looks;
}

/** How states are read here; another function once the mappings are others. */
export function useReadState(): ReadState {
  return use(LooksContext).readState;
}
