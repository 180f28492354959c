'use client';

import { useTranslations } from 'next-intl';
import type { BoardDocument, PanelDocument } from '#lib/domain/board-document';
import { isSamePlace } from '#lib/domain/arrange-panels';
import { placeOn } from '#lib/domain/board-grid';
import { CANVAS } from '#components/wall/canvas-place.ts';
import type { Gesture, GestureOutcome } from './gesture.ts';
import { StageGrid } from './stage-grid.tsx';
import { StagePanel, type PanelRole, type StagePanelHandlers } from './stage-panel.tsx';
import { panelName, placeWords } from './stage-words.ts';

interface StagePanelsProps {
  document: BoardDocument;
  marked: string | null;
  inHand: { gesture: Gesture; outcome: GestureOutcome } | null;
  scale: number;
  on: StagePanelHandlers;
}

/** Lies over the picture of a board: its panels as they can be picked, moved and sized, or would be after letting go. */
export function StagePanels({ document, marked, inHand, scale, on }: StagePanelsProps) {
  const t = useTranslations('studio');
  const shown = inHand?.outcome.document ?? document;
  const before = new Map(document.panels.map((panel) => [panel.id, panel]));
  const roleOf = (panel: PanelDocument): PanelRole | null => {
    if (!inHand) return null;
    if (panel.id === inHand.gesture.panel) return 'held';
    const at = before.get(panel.id)?.at;
    return at && !isSamePlace(at, panel.at) ? 'gives' : 'stays';
  };
  const labelOf = (panel: PanelDocument): string | null => {
    const role = roleOf(panel);
    if (!inHand || role === 'stays') return null;
    const size = t('boards.editor.stage.size', { columns: panel.at.columns, rows: panel.at.rows });
    const other = role === 'held' && before.get(inHand.outcome.with ?? '');
    return other ? t('boards.editor.stage.exchanges', { other: panelName(other, t), size }) : size;
  };
  return (
    <>
      {inHand && <StageGrid grid={document.grid} scale={scale} />}
      {inHand && isElsewhere(inHand.outcome) && <Wanted document={document} outcome={inHand.outcome} />}
      {shown.panels.map((panel) => (
        <StagePanel
          key={panel.id}
          id={panel.id}
          name={panelName(panel, t)}
          description={`${t(`boards.kinds.${panel.kind}.name`)}, ${placeWords(panel, t)}`}
          place={placeOn(shown.grid, panel.at)}
          isMarked={marked === panel.id}
          role={roleOf(panel)}
          label={labelOf(panel)}
          on={on}
        />
      ))}
    </>
  );
}

/** Where the pointer has the panel, which stands elsewhere because there is no room. */
function Wanted({ document, outcome }: { document: BoardDocument; outcome: GestureOutcome }) {
  const { x, y, width, height } = placeOn(document.grid, outcome.wanted);
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute z-20 rounded-md bg-ink/5 outline-1 outline-ink-2 outline-dotted"
      style={{
        left: `${(x / CANVAS.width) * 100}%`,
        top: `${(y / CANVAS.height) * 100}%`,
        width: `${(width / CANVAS.width) * 100}%`,
        height: `${(height / CANVAS.height) * 100}%`,
      }}
    />
  );
}

function isElsewhere({ kind }: GestureOutcome): boolean {
  return kind === 'elsewhere' || kind === 'stayed';
}
