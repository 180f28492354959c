import type { OpenPort } from './stream-port.ts';

/** A line that leaves when its page is put away for good, and tries again at once when it is looked at or has a network. */
export function awakePort(open: OpenPort): OpenPort {
  return (onMessage) => {
    const port = open(onMessage);
    const leave = (): void => port.post({ kind: 'bye' });
    const comeBack = (): void => port.post({ kind: 'ping' });
    const wake = (): void => port.post({ kind: 'wake' });
    const look = (): void => {
      if (document.visibilityState === 'visible') wake();
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', look);
    return {
      post: (message) => port.post(message),
      close() {
        window.removeEventListener('pagehide', leave);
        window.removeEventListener('pageshow', comeBack);
        window.removeEventListener('online', wake);
        document.removeEventListener('visibilitychange', look);
        port.close();
      },
    };
  };
}
