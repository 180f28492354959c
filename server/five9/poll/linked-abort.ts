/** An abort of one's own that also follows `signal`; `unlink` lets go of it, so that a long-lived signal keeps nothing. */
export interface LinkedAbort {
  controller: AbortController;
  unlink: () => void;
}

export function linkedAbort(signal: AbortSignal): LinkedAbort {
  const controller = new AbortController();
  const follow = (): void => controller.abort(signal.reason);
  if (signal.aborted) follow();
  signal.addEventListener('abort', follow, { once: true });
  return { controller, unlink: () => signal.removeEventListener('abort', follow) };
}
