import { DEVELOPMENT, loadedFiles } from '#components/live/loaded-files.ts';

const SCOPE = '/pocket';
/** Its parts that come later are there by then. */
const TELL_AFTER_MS = 3_000;

/**
 * Has the browser keep the page that stands in without a network, and the files of this build; no numbers. Returns what ends
 * it. Where a browser keeps nothing, nothing else fails.
 */
export function keepPocket(build: string): () => void {
  if (build === DEVELOPMENT || !('serviceWorker' in navigator)) return () => undefined;
  const timer = setTimeout(() => {
    navigator.serviceWorker
      .register('/pocket-worker.js', { scope: SCOPE })
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => active?.postMessage({ kind: 'loaded', build, files: loadedFiles() }))
      .catch(() => undefined);
  }, TELL_AFTER_MS);
  return () => clearTimeout(timer);
}
