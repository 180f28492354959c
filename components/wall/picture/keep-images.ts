import { imagePath } from '#lib/domain/image';
import type { WallState } from '../program/wall-state.ts';

/**
 * Has the browser keep the pictures of all boards of a wall, also of those whose turn is to come, so that they are there
 * while the server is away; those of a wall that may not be seen any more go. Where a browser keeps nothing, nothing else fails.
 */
export function keepImages(state: WallState): void {
  const paths = imagesOf(state);
  if (paths === null || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.ready
    .then(({ active }) => active?.postMessage({ kind: 'images', paths }))
    .catch(() => undefined);
}

/** Where the pictures of what is shown are fetched; null while that is not known. */
export function imagesOf(state: WallState): readonly string[] | null {
  switch (state.kind) {
    case 'asking':
    case 'away':
      return null;
    case 'pairing':
    case 'not-allowed':
      return [];
    case 'shown': {
      const { boards, looks } = state.program;
      const panels = Object.values(boards).flatMap((board) => board.panels);
      const ids = panels.flatMap((panel) => (panel.kind === 'image' ? [panel.image] : []));
      return [...new Set([...ids, looks.logo])].flatMap((id) => (id === null ? [] : [imagePath(id)]));
    }
  }
}
