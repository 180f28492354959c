'use client';

import { useReadState } from '#components/ui/looks-provider.tsx';
import { useDomainWords } from '#components/ui/use-domain-words.ts';
import { stateWords } from './state-look.ts';

/** How a state is called: as somebody here has said, else in the reader's language, else as the domain says it. */
export function useStateWords(): (state: string) => string {
  const readState = useReadState();
  const words = useDomainWords();
  return (state) => readState({ state }).says ?? words.state(state) ?? stateWords(state, readState);
}
