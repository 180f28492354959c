'use client';

import { useTranslations } from 'next-intl';
import { useMemo, type ReactNode } from 'react';
import type { BoardDocument } from '#lib/domain/board-document';
import { compileBoard } from '#lib/domain/compile-board';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { useStream } from '#components/live/use-stream.ts';
import { useLooks } from '#components/ui/looks-provider.tsx';
import { BoardPicture } from '#components/wall/board-picture.tsx';
import { CANVAS, type CanvasPlace } from '#components/wall/canvas-place.ts';
import { connectionFor, type BoardConnection } from '../board-facts.ts';

interface LivePictureProps {
  document: BoardDocument;
  /** Those that whoever looks may see. */
  connections: readonly BoardConnection[];
  isDemo: boolean;
  /** Where the canvas stands in the box around it. */
  place: CanvasPlace;
}

/** A board on its canvas with the data that whoever looks may see now, or words of why there is none. */
export function LivePicture({ document, connections, isDemo, place }: LivePictureProps) {
  const t = useTranslations('studio.boards.preview');
  const connection = connectionFor(document.connection, connections);
  if (!connection)
    return (
      <Instead>
        {document.connection !== null ? t('notRunning') : connections.length === 0 ? t('noConnection') : ''}
      </Instead>
    );
  return (
    <LiveProvider>
      <Live document={document} connection={connection} isDemo={isDemo} place={place} />
    </LiveProvider>
  );
}

interface LiveProps extends Omit<LivePictureProps, 'connections'> {
  connection: BoardConnection;
}

function Live({ document, connection, isDemo, place }: LiveProps) {
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
      style={{
        width: CANVAS.width,
        height: CANVAS.height,
        transform: `translate(${place.left}px, ${place.top}px) scale(${place.scale})`,
      }}
    >
      <BoardPicture board={board} isDemo={isDemo} />
    </div>
  );
}

function Instead({ children }: { children: ReactNode }) {
  return (
    <p className="absolute inset-0 m-auto flex max-w-[44ch] items-center justify-center px-4 text-center text-sm text-balance text-ink-2">
      {children}
    </p>
  );
}
