import { Glyph, type GlyphName } from '#components/ui/glyph.tsx';
import { useReadState } from '#components/ui/looks-provider.tsx';
import { stateLook } from './state-look.ts';
import { useStateWords } from './use-state-words.ts';
import styles from './state-label.module.css';

/** A state's glyph in its colour; the words stand beside it. */
export function StateGlyph({ state, px = 16 }: { state: string; px?: number }) {
  const readState = useReadState();
  return <LookGlyph look={stateLook(state, readState)} px={px} />;
}

/** Glyph, colour and words of a state. */
export function StateLabel({ state }: { state: string }) {
  const readState = useReadState();
  const words = useStateWords();
  return <StateLook look={stateLook(state, readState)} words={words(state)} />;
}

/** Words beside the glyph of a state, in its colour. */
export function StateLook({ look, words }: { look: GlyphName; words: string }) {
  return (
    <span className={styles.label}>
      <LookGlyph look={look} px={16} />
      <span className={styles.words}>{words}</span>
    </span>
  );
}

function LookGlyph({ look, px }: { look: GlyphName; px: number }) {
  return (
    <span className={styles.glyph} data-look={look}>
      <Glyph name={look} px={px} />
    </span>
  );
}
