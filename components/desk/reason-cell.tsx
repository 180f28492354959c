import type { Cell } from '#lib/domain/cell';
import { useReadState } from '#components/ui/looks-provider.tsx';
import { DeskCell } from './desk-cell.tsx';
import { StateLook } from './state-label.tsx';

/** A reason: as the domain writes it, or as it is drawn where somebody has said so. */
export function ReasonCell({ state, reason }: { state: Cell; reason: Cell }) {
  const readState = useReadState();
  const drawn = readState({ state, reason });
  const plain = readState({ state });
  const isDrawn = drawn.says !== null && drawn.says !== plain.says;
  if (!isDrawn || (drawn.state === plain.state && drawn.says === reason))
    return <DeskCell cell={reason} kind="text" />;
  return <StateLook look={drawn.state} words={drawn.says ?? ''} />;
}
