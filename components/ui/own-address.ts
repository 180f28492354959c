/** What a page puts into its own link. Told at once, where the router's copy would follow in a transition. */
const CHANGED = 'watchfloor:address';

export function subscribeAddress(onChange: () => void): () => void {
  window.addEventListener('popstate', onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener('popstate', onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

export function putAddress(address: string, history: 'push' | 'replace'): void {
  if (history === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
  window.dispatchEvent(new Event(CHANGED));
}
