'use client';

import type { KeptPicture } from '#components/live/kept-tables.ts';
import { awakePort } from '#components/live/awake-port.ts';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { ownPort } from '#components/live/own-port.ts';
import { PocketScreen, type PocketScreenProps } from './pocket-screen.tsx';

/** So many tables of places that are not open are remembered. */
const REMEMBERED_TABLES = 40;

/** A phone has one page and often no worker to share: its line comes with the page, without another request before it. */
export const POCKET_LINE = awakePort(ownPort('person'));

interface PocketAppProps extends PocketScreenProps {
  /** What stands at first, until the server is heard. */
  picture: KeptPicture;
}

/** A phone's page: one stream, which rests while nobody looks. */
export function PocketApp({ picture, ...screen }: PocketAppProps) {
  return (
    <LiveProvider
      openPort={POCKET_LINE}
      pausesHidden
      start={{ build: screen.build, kept: picture, remembers: REMEMBERED_TABLES }}
    >
      <PocketScreen {...screen} />
    </LiveProvider>
  );
}
