'use client';

import { useTranslations } from 'next-intl';
import type { BoardDocument } from '#lib/domain/board-document';
import { CANVAS } from '#components/wall/canvas-place.ts';
import { connectionFor, type BoardConnection } from '../board-facts.ts';
import { LivePicture } from './live-picture.tsx';
import { useBoxSize } from './use-box-size.ts';

interface BoardPreviewProps {
  document: BoardDocument;
  /** Those that whoever looks may see. */
  connections: readonly BoardConnection[];
  isDemo: boolean;
}

/** The board as a wall would show it now, with the data that whoever looks may see, scaled into the page. */
export function BoardPreview({ document, connections, isDemo }: BoardPreviewProps) {
  const t = useTranslations('studio.boards.preview');
  const [box, { width }] = useBoxSize();
  const connection = connectionFor(document.connection, connections);
  return (
    <figure className="m-0 flex min-w-0 flex-col gap-2">
      <div
        ref={box}
        className="relative aspect-video w-full overflow-hidden rounded-desk bg-bg outline-1 outline-line select-none"
      >
        {width > 0 && (
          <LivePicture
            document={document}
            connections={connections}
            isDemo={isDemo}
            place={{ scale: width / CANVAS.width, left: 0, top: 0 }}
          />
        )}
      </div>
      <figcaption className="text-desk-label text-ink-3">
        {!connection
          ? t('plain')
          : connections.length > 1
            ? t('liveFrom', { name: connection.name })
            : t('live')}
      </figcaption>
    </figure>
  );
}
