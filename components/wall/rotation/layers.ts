import type { Stage } from './stage.ts';

/** A board as it is drawn: standing, unseen before its turn, or under the one that fades in over it. */
export interface Layer {
  /** Of the playlist's item: a board that comes into view is the very one that was drawn unseen. */
  id: string;
  board: string;
  role: 'leaving' | 'standing' | 'upcoming';
}

export interface Layers {
  standing: Layer | null;
  leaving: Layer | null;
  /** How often another board has taken the place of one. */
  turns: number;
}

export const NO_LAYERS: Layers = { standing: null, leaving: null, turns: 0 };

/** What becomes of the layers as the stage changes; itself where nothing does. */
export function nextLayers(layers: Layers, { mode, item }: Stage): Layers {
  const standing = mode === 'board' && item ? item : null;
  const before = layers.standing;
  if (standing?.id === before?.id && standing?.board === before?.board) return layers;
  return {
    standing: standing && { id: standing.id, board: standing.board, role: 'standing' },
    leaving: before && standing && before.id !== standing.id ? { ...before, role: 'leaving' } : null,
    turns: layers.turns + (before && standing && before.id !== standing.id ? 1 : 0),
  };
}

/** From the lowest to the highest; each item once. */
export function drawn({ standing, leaving }: Layers, { upcoming }: Stage): readonly Layer[] {
  const layers = [leaving, standing].flatMap((layer) => layer ?? []);
  if (!upcoming || layers.some(({ id }) => id === upcoming.id)) return layers;
  return [...layers, { id: upcoming.id, board: upcoming.board, role: 'upcoming' }];
}
