'use client';

import { useStream } from '#components/live/use-stream.ts';
import type { TypeStatus } from '#lib/wire/frame';
import { useDeskNow } from './desk-clock.tsx';
import { DeskNotice } from './desk-notice.tsx';
import { markType } from './type-standing.ts';

/** In place of a table that this page has not: what is awaited and when, or why it may not be seen. */
export function NoTable({ status }: { status: TypeStatus | undefined }) {
  const { kind } = useStream();
  const { mark, words } = markType(status, { now: useDeskNow(), heard: kind === 'live' });
  if (mark === 'denied') {
    return (
      <DeskNotice mark="denied" title="Not allowed">
        <p>{words}</p>
        <p>An administrator of the domain can give the permission; the table then appears by itself.</p>
      </DeskNotice>
    );
  }
  if (kind === 'lost') {
    return (
      <DeskNotice mark="stale" title="Not connected">
        <p>This page hears nothing from the server. It keeps trying, and the table then appears by itself.</p>
      </DeskNotice>
    );
  }
  return (
    <DeskNotice mark="waiting" title="Waiting for data">
      <p>{mark === 'waiting' ? words : 'The server has the table. It is on its way.'}</p>
    </DeskNotice>
  );
}
