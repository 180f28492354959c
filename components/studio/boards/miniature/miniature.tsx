import { useTranslations } from 'next-intl';
import type { BoardDocument, PanelDocument } from '#lib/domain/board-document';
import { BOARD_ROOM, placeOn } from '#lib/domain/board-grid';
import { CANVAS } from '#components/wall/canvas-place.ts';
import { classNames } from '#components/ui/class-names.ts';
import { cutEnd } from './cut-end.ts';
import { PanelMarks } from './panel-marks.tsx';

interface MiniatureProps {
  document: BoardDocument;
  className?: string;
  /** Panels to be set off, by id. */
  marked?: readonly string[];
}

const TITLE_PX = 58;

/** The layout of a board, small: its panels where they stand, what they are called, and marks of their kind. No numbers. */
export function Miniature({ document, className, marked = [] }: MiniatureProps) {
  const t = useTranslations('studio.boards');
  const { panels, grid, name, theme } = document;
  return (
    <figure className={classNames('m-0', className)}>
      <figcaption className="sr-only">
        {panels.length === 0
          ? t('miniature.none', { name })
          : t('miniature.of', {
              name,
              panels: panels.map(({ title, kind }) => title || t(`kinds.${kind}.name`)).join(', '),
            })}
      </figcaption>
      <svg
        aria-hidden
        viewBox={`0 0 ${CANVAS.width} ${CANVAS.height}`}
        data-theme={theme}
        className="block aspect-video w-full rounded-md bg-bg"
      >
        <rect x={BOARD_ROOM.x} y={36} width={520} height={36} rx={10} className="fill-line" />
        <rect
          x={BOARD_ROOM.x + BOARD_ROOM.width - 150}
          y={30}
          width={150}
          height={48}
          rx={12}
          className="fill-line"
        />
        {panels.map((panel) => {
          const place = placeOn(grid, panel.at);
          const title = cutEnd(titleOf(panel), (place.width - 56) / TITLE_PX);
          const titled = title !== '' && place.height > TITLE_PX + 40;
          return (
            <g key={panel.id}>
              <rect
                {...place}
                rx={22}
                className={marked.includes(panel.id) ? 'fill-panel-2 stroke-ink' : 'fill-panel-2'}
                strokeWidth={marked.includes(panel.id) ? 10 : 0}
              />
              {titled && (
                <text
                  x={place.x + 28}
                  y={place.y + TITLE_PX + 14}
                  fontSize={TITLE_PX}
                  className="fill-ink-2 font-label"
                >
                  {title}
                </text>
              )}
              <PanelMarks
                kind={marksOf(panel)}
                room={{
                  x: place.x + 28,
                  y: place.y + (titled ? TITLE_PX + 44 : 22),
                  width: place.width - 56,
                  height: place.height - (titled ? TITLE_PX + 66 : 44),
                }}
              />
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

/** Bars of groups stand below each other, as rows do. */
function marksOf({ kind, ...panel }: PanelDocument): PanelDocument['kind'] {
  return kind === 'state-bar' && 'by' in panel && panel.by !== undefined ? 'queue-table' : kind;
}

/** What stands on it as its title. */
function titleOf(panel: PanelDocument): string {
  if (panel.kind === 'state-bar' && panel.by === undefined) return '';
  return panel.kind === 'text' ? (panel.text.split('\n', 1)[0] ?? '') : panel.title;
}
