import { readDeskAddress, viewAddress, type DeskAddress } from '#lib/domain/desk-address';
import type { SavedView } from '#lib/domain/saved-view';

/** How what is on screen stands to the saved view that its link names. */
export type ViewStanding =
  | { kind: 'none' }
  /** The link names one that is gone, or not shared with the reader. */
  | { kind: 'missing' }
  | { kind: 'open'; view: SavedView; isChanged: boolean };

/** Which row is looked at changes nothing of a view until it is saved. */
export function viewStanding(address: DeskAddress, views: readonly SavedView[]): ViewStanding {
  if (address.view === null) return { kind: 'none' };
  const view = views.find(({ id }) => id === address.view);
  if (!view) return { kind: 'missing' };
  return { kind: 'open', view, isChanged: gist(address) !== gist(readDeskAddress(view.address)) };
}

function gist(address: DeskAddress): string {
  return viewAddress({ ...address, row: null, trail: [] });
}
