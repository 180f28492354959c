import { BOARD_ROOM, PANEL_GAP_PX } from '#lib/domain/board-grid';
import type { Grid } from '#lib/domain/board-document';
import { CANVAS } from '#components/wall/canvas-place.ts';

interface StageGridProps {
  grid: Grid;
  scale: number;
}

/** The cells that a panel in hand goes by, as dots. */
export function StageGrid({ grid, scale }: StageGridProps) {
  const pitch = {
    x: ((BOARD_ROOM.width + PANEL_GAP_PX) / grid.columns) * scale,
    y: ((BOARD_ROOM.height + PANEL_GAP_PX) / grid.rows) * scale,
  };
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute text-ink-3 opacity-60"
      style={{
        left: `${((BOARD_ROOM.x - PANEL_GAP_PX / 2) / CANVAS.width) * 100}%`,
        top: `${((BOARD_ROOM.y - PANEL_GAP_PX / 2) / CANVAS.height) * 100}%`,
        width: `${((BOARD_ROOM.width + PANEL_GAP_PX) / CANVAS.width) * 100}%`,
        height: `${((BOARD_ROOM.height + PANEL_GAP_PX) / CANVAS.height) * 100}%`,
        backgroundImage: 'radial-gradient(circle, currentColor 0.7px, transparent 0.9px)',
        backgroundSize: `${pitch.x}px ${pitch.y}px`,
        backgroundPosition: `${-pitch.x / 2}px ${-pitch.y / 2}px`,
      }}
    />
  );
}
