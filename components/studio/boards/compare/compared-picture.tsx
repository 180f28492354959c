'use client';

import type { ReactNode } from 'react';
import type { BoardDocument } from '#lib/domain/board-document';
import { placeOn } from '#lib/domain/board-grid';
import type { BoardChange } from '#lib/domain/compare-boards';
import { CANVAS } from '#components/wall/canvas-place.ts';
import type { BoardConnection } from '../board-facts.ts';
import { LivePicture } from '../preview/live-picture.tsx';
import { useBoxSize } from '../preview/use-box-size.ts';

type PanelMark = Exclude<BoardChange['kind'], 'board'>;

interface ComparedPictureProps {
  title: string;
  note?: ReactNode;
  document: BoardDocument;
  /** Panels that differ, by id: how they do. */
  marks: ReadonlyMap<string, PanelMark>;
  connections: readonly BoardConnection[];
  isDemo: boolean;
}

/** Told apart without their colour: by their sign, and by how the outline is drawn. */
const MARKS: Readonly<Record<PanelMark, { sign: string; look: string }>> = {
  added: { sign: '+', look: 'border-solid' },
  removed: { sign: '−', look: 'border-dotted' },
  changed: { sign: '≠', look: 'border-dashed' },
};

/** A board as a wall would show it now, with the panels that differ set off. */
export function ComparedPicture({ title, note, document, marks, ...live }: ComparedPictureProps) {
  const [box, { width }] = useBoxSize();
  return (
    <figure aria-label={title} className="m-0 flex min-w-0 flex-col gap-2">
      <figcaption className="flex flex-wrap items-baseline gap-x-2.5">
        <span className="font-label text-ink">{title}</span>
        {note !== undefined && <span className="text-desk-label text-ink-2">{note}</span>}
      </figcaption>
      <div
        ref={box}
        className="relative aspect-video w-full overflow-hidden rounded-desk bg-bg outline-1 outline-line select-none"
      >
        {width > 0 && (
          <LivePicture
            document={document}
            {...live}
            place={{ scale: width / CANVAS.width, left: 0, top: 0 }}
          />
        )}
        <div aria-hidden className="pointer-events-none absolute inset-0">
          {document.panels.map(({ id, at }) => {
            const mark = marks.get(id);
            if (!mark) return null;
            const place = placeOn(document.grid, at);
            const { sign, look } = MARKS[mark];
            return (
              <span
                key={id}
                className={`absolute rounded-md border-2 border-ink ${look}`}
                style={{
                  left: `${(place.x / CANVAS.width) * 100}%`,
                  top: `${(place.y / CANVAS.height) * 100}%`,
                  width: `${(place.width / CANVAS.width) * 100}%`,
                  height: `${(place.height / CANVAS.height) * 100}%`,
                }}
              >
                <span className="absolute -top-0.5 -right-0.5 flex size-5 items-center justify-center rounded-md bg-ink text-sm leading-none font-value text-bg">
                  {sign}
                </span>
              </span>
            );
          })}
        </div>
      </div>
    </figure>
  );
}
