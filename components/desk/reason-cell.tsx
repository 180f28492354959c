import type { Cell } from '#lib/domain/cell';
import type { Words } from '#lib/words/words';
import { useReadState } from '#components/ui/looks-provider.tsx';
import { CellContent } from './cell-content.tsx';
import { StateLook } from './state-label.tsx';

interface ReasonCellProps {
  state: Cell;
  reason: Cell;
  t: Words<'desk'>;
}

/** A reason: as the domain writes it, or as it is drawn where somebody has said so. */
export function ReasonCell({ state, reason, t }: ReasonCellProps) {
  const readState = useReadState();
  const drawn = readState({ state, reason });
  const plain = readState({ state });
  const isDrawn = drawn.says !== null && drawn.says !== plain.says;
  if (!isDrawn || (drawn.state === plain.state && drawn.says === reason))
    return <CellContent cell={reason} kind="text" t={t} />;
  return <StateLook look={drawn.state} words={drawn.says ?? ''} />;
}
