import { Glyph } from '#components/ui/glyph.tsx';
import { useReadState } from '#components/ui/looks-provider.tsx';
import { stateLook, stateWords } from './state-look.ts';
import styles from './state-label.module.css';

/** A state's glyph in its colour; the words stand beside it. */
export function StateGlyph({ state, px = 16 }: { state: string; px?: number }) {
  const readState = useReadState();
  const look = stateLook(state, readState);
  return (
    <span className={styles.glyph} data-look={look}>
      <Glyph name={look} px={px} />
    </span>
  );
}

/** Glyph, colour and words of a state. */
export function StateLabel({ state }: { state: string }) {
  const readState = useReadState();
  return (
    <span className={styles.label}>
      <StateGlyph state={state} />
      <span className={styles.words}>{stateWords(state, readState)}</span>
    </span>
  );
}
