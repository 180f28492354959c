import { type StreamAs, addressAs } from '#components/live/stream-address.ts';

/** What a wall's address asks for. */
export interface WallRequest {
  /** To be paired, whoever is signed in. */
  pairs: boolean;
  /** A wall of the person who is signed in; null: that of the display which this browser is paired as, where it is. */
  asked: Readonly<Record<string, string>> | null;
}

const ASKED = ['board', 'playlist', 'connection'] as const;
const PROGRAM_PATH = '/api/wall/program';

export function readWallRequest(search: string): WallRequest {
  const params = new URLSearchParams(search);
  const asked = ASKED.flatMap((name) => {
    const value = params.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { pairs: params.has('pair'), asked: asked.length > 0 ? Object.fromEntries(asked) : null };
}

export function programPath(as: StreamAs, { asked }: Pick<WallRequest, 'asked'>): string {
  return addressAs(as, PROGRAM_PATH, asked ?? {});
}
