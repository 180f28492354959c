'use client';

import { useTranslations } from 'next-intl';
import { useMemo, type ReactNode } from 'react';
import type { BoardDocument } from '#lib/domain/board-document';
import { compileBoard } from '#lib/domain/compile-board';
import type { Words } from '#lib/words/words';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { useStream } from '#components/live/use-stream.ts';
import { useLooks } from '#components/ui/looks-provider.tsx';
import { BoardPicture } from '#components/wall/board-picture.tsx';
import { CANVAS } from '#components/wall/canvas-place.ts';
import { connectionFor, type BoardConnection } from '../board-facts.ts';
import { PreviewPanels } from './preview-panels.tsx';
import { useBoxWidth } from './use-box-width.ts';

interface BoardPreviewProps {
  document: BoardDocument;
  /** Those that whoever looks may see. */
  connections: readonly BoardConnection[];
  isDemo: boolean;
  /** The panel that is set off, by id. */
  marked?: string | null;
  onPick?: (id: string) => void;
}

/** The board as a wall would show it now, with the data that whoever looks may see, scaled into the page. */
export function BoardPreview({ document, connections, isDemo, marked = null, onPick }: BoardPreviewProps) {
  const t = useTranslations('studio');
  const [box, widthPx] = useBoxWidth();
  const connection = connectionFor(document.connection, connections);
  return (
    <figure className="m-0 flex min-w-0 flex-col gap-2">
      <div
        ref={box}
        className="relative aspect-video w-full overflow-hidden rounded-desk bg-bg outline-1 outline-line select-none"
      >
        {connection === null ? (
          <Instead>{noConnection(document, connections, t)}</Instead>
        ) : (
          widthPx > 0 && (
            <LiveProvider>
              <Live
                document={document}
                connection={connection}
                isDemo={isDemo}
                scale={widthPx / CANVAS.width}
              />
            </LiveProvider>
          )
        )}
        {onPick && <PreviewPanels document={document} marked={marked} onPick={onPick} />}
      </div>
      <figcaption className="text-[13px] text-ink-3">
        {connection === null
          ? t('boards.preview.plain')
          : connections.length > 1
            ? t('boards.preview.liveFrom', { name: connection.name })
            : t('boards.preview.live')}
      </figcaption>
    </figure>
  );
}

interface LiveProps {
  document: BoardDocument;
  connection: BoardConnection;
  isDemo: boolean;
  scale: number;
}

function Live({ document, connection, isDemo, scale }: LiveProps) {
  const t = useTranslations('studio.boards.preview');
  const { id: connectionId, columnRoles } = connection;
  const { denial } = useStream();
  const { states } = useLooks();
  const board = useMemo(
    () => compileBoard(document, { id: 'preview', connectionId, columnRoles, states }),
    [document, connectionId, columnRoles, states],
  );
  if (denial) return <Instead>{t(`denied.${denial}`)}</Instead>;
  return (
    // A picture of the board: what can be read and done here is beside it.
    <div
      inert
      className="absolute top-0 left-0 origin-top-left"
      style={{ width: CANVAS.width, height: CANVAS.height, transform: `scale(${scale})` }}
    >
      <BoardPicture board={board} isDemo={isDemo} />
    </div>
  );
}

function noConnection(
  { connection }: BoardDocument,
  connections: readonly BoardConnection[],
  t: Words<'studio'>,
): string {
  if (connection !== null) return t('boards.preview.notRunning');
  return connections.length === 0 ? t('boards.preview.noConnection') : '';
}

function Instead({ children }: { children: ReactNode }) {
  return (
    <p className="absolute inset-0 m-auto flex max-w-[44ch] items-center justify-center px-4 text-center text-sm text-balance text-ink-2">
      {children}
    </p>
  );
}
