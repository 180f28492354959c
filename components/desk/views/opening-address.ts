import { FIRST_TYPE, readDeskAddress, writeDeskAddress } from '#lib/domain/desk-address';
import type { SavedView } from '#lib/domain/saved-view';

/**
 * Where a desk that was asked for in few words opens: with the view that a link names and says nothing else, or, where it
 * says nothing at all, with the person's own. Null: just as the link says.
 */
export function openingAddress(search: string, views: readonly SavedView[]): string | null {
  const params = new URLSearchParams(search);
  if (params.has('type')) return null;
  const named = params.get('view');
  const isPlain = [...params.keys()].length === 0;
  const view = views.find(({ id, isDefault }) => (named === null ? isPlain && isDefault : id === named));
  return view ? addressOfView(view, readDeskAddress(search).bare) : null;
}

/** A view as the desk's query string, which names it. */
export function addressOfView({ id, address }: SavedView, bare: 'table' | 'panel' | null = null): string {
  return writeDeskAddress({ ...readDeskAddress(address || `?type=${FIRST_TYPE}`), view: id, bare });
}
