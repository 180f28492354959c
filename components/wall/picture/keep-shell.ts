import { DEVELOPMENT, loadedFiles } from '#components/live/loaded-files.ts';

const SCOPE = '/wall';
const TELL_EVERY_MS = 60_000;
const TELL_FIRST_MS = 5_000;

/**
 * Has the browser keep the page of the wall and its files, so that a television that is switched on while the server is
 * away begins all the same. Returns what ends it. Where a browser keeps nothing, nothing else fails.
 */
export function keepShell(build: string): () => void {
  if (build === DEVELOPMENT || !('serviceWorker' in navigator)) return () => undefined;
  navigator.serviceWorker.register('/wall-worker.js', { scope: SCOPE }).catch(() => undefined);
  const tell = (): void => {
    void navigator.serviceWorker.ready
      .then(({ active }) => active?.postMessage({ kind: 'loaded', files: loadedFiles() }))
      .catch(() => undefined);
  };
  const first = setTimeout(tell, TELL_FIRST_MS);
  const timer = setInterval(tell, TELL_EVERY_MS);
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}
