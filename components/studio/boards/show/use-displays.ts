'use client';

import { useQuery } from '@tanstack/react-query';
import type { DisplayView } from '#lib/domain/display';
import type { PlaylistView } from '#lib/domain/playlist-view';
import { getJson } from '#components/ui/get-json.ts';
import { displaysAnswer } from '../../displays/display-answers.ts';
import { playlistsIn } from '../../playlists/playlist-answers.ts';

export interface KnownWalls {
  displays: readonly DisplayView[];
  playlists: readonly PlaylistView[];
}

const LOOK_EVERY_MS = 1_000;

/** Displays and playlists as they are now; null until they were read, and for whoever may not. */
export function useDisplays({ enabled, live }: { enabled: boolean; live: boolean }): {
  walls: KnownWalls | null;
  error: Error | null;
} {
  const displays = useQuery({
    queryKey: ['displays'],
    queryFn: ({ signal }) =>
      getJson('/api/displays', { read: (body) => displaysAnswer.parse(body).displays, signal }),
    enabled,
    refetchInterval: live && LOOK_EVERY_MS,
  });
  const playlists = useQuery({
    queryKey: ['playlists'],
    queryFn: ({ signal }) => getJson('/api/playlists', { read: playlistsIn, signal }),
    enabled,
    staleTime: 0,
  });
  return {
    walls: displays.data && playlists.data ? { displays: displays.data, playlists: playlists.data } : null,
    error: displays.error ?? playlists.error,
  };
}
