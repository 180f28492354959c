'use client';

import type { BoardDocument } from '#lib/domain/board-document';
import { placeOn } from '#lib/domain/board-grid';
import { classNames } from '#components/ui/class-names.ts';
import { CANVAS } from '#components/wall/canvas-place.ts';

interface PreviewPanelsProps {
  document: BoardDocument;
  marked: string | null;
  onPick: (id: string) => void;
}

/**
 * Lies over the preview: a press on a panel opens its settings. For a pointer only, as the list beside it does the same for
 * the keyboard. Moving and sizing by hand belongs here.
 */
export function PreviewPanels({ document, marked, onPick }: PreviewPanelsProps) {
  return (
    <div aria-hidden className="absolute inset-0">
      {document.panels.map((panel) => {
        const { x, y, width, height } = placeOn(document.grid, panel.at);
        return (
          <button
            key={panel.id}
            type="button"
            tabIndex={-1}
            aria-label={panel.title || panel.kind}
            title={panel.title}
            onClick={() => onPick(panel.id)}
            className={classNames(
              'absolute cursor-pointer rounded-md outline-offset-2 hover:outline-2 hover:outline-ink-3',
              marked === panel.id && 'outline-2 outline-ink hover:outline-ink',
            )}
            style={{
              left: `${(x / CANVAS.width) * 100}%`,
              top: `${(y / CANVAS.height) * 100}%`,
              width: `${(width / CANVAS.width) * 100}%`,
              height: `${(height / CANVAS.height) * 100}%`,
            }}
          />
        );
      })}
    </div>
  );
}
