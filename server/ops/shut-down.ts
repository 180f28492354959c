import type { Server } from 'node:http';
import type { Logger } from './log.ts';

export interface ShutDown {
  server: Server;
  runtime: { stop(): Promise<void> };
  log: Logger;
  exit: (code: number) => void;
  on: (signal: 'SIGTERM' | 'SIGINT', run: () => void) => unknown;
  /** The whole leave-taking may take this long before the process ends anyway. */
  limitMs?: number;
  /** Signals this soon after the first are the same wish: a terminal, a service manager and the launcher each tell of it. */
  sameWishMs?: number;
}

/** On a signal: say goodbye on every stream, write what must last, exit 0. A second wish, or the limit, exits at once. */
export function shutDownOnSignal(options: ShutDown): void {
  const { server, runtime, log, exit, on, limitMs = 4_500, sameWishMs = 1_000 } = options;
  let leavingSince: number | null = null;
  const leave = (): void => {
    if (leavingSince !== null) {
      if (performance.now() - leavingSince >= sameWishMs) exit(1);
      return;
    }
    leavingSince = performance.now();
    log.info('shutting down');
    const watchdog = setTimeout(() => {
      log.warn('shutting down took too long');
      exit(0);
    }, limitMs);
    watchdog.unref();
    server.close();
    void runtime
      .stop()
      .catch((error: unknown) => log.error({ err: error }, 'stopping failed'))
      .finally(() => {
        server.closeAllConnections();
        log.info('stopped');
        exit(0);
      });
  };
  on('SIGTERM', leave);
  on('SIGINT', leave);
}
