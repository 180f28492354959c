import { createServer, get } from 'node:http';
import { once } from 'node:events';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { shutDownOnSignal } from './shut-down.ts';

const log = pino({ level: 'silent' });

async function openServer() {
  const server = createServer((_request, response) => void response.write('open'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, port: address.port };
}

describe('leaving on a signal', () => {
  it('stops the runtime, ends streams that are still open and exits 0', async () => {
    const { server, port } = await openServer();
    const request = get({ port, host: '127.0.0.1' });
    await once(request, 'response');
    const cut = once(request, 'close');
    request.on('error', () => {});
    const signals = new Map<string, () => void>();
    const stopped: string[] = [];
    const exited = new Promise<number>((resolve) => {
      shutDownOnSignal({
        server,
        log,
        runtime: { stop: async () => void stopped.push('runtime') },
        on: (signal, run) => signals.set(signal, run),
        exit: resolve,
      });
    });
    signals.get('SIGTERM')?.();
    expect(await exited).toBe(0);
    await cut;
    expect(stopped).toEqual(['runtime']);
    expect(server.listening).toBe(false);
  });

  it('exits 0 at its limit when the runtime never stops', async () => {
    const { server } = await openServer();
    const signals = new Map<string, () => void>();
    const exited = new Promise<number>((resolve) => {
      shutDownOnSignal({
        server,
        log,
        runtime: { stop: () => new Promise(() => {}) },
        on: (signal, run) => signals.set(signal, run),
        exit: resolve,
        limitMs: 20,
      });
    });
    signals.get('SIGTERM')?.();
    expect(await exited).toBe(0);
  });

  it('exits at once, and not cleanly, on a second signal', async () => {
    const { server } = await openServer();
    const signals = new Map<string, () => void>();
    const exited = new Promise<number>((resolve) => {
      shutDownOnSignal({
        server,
        log,
        runtime: { stop: () => new Promise(() => {}) },
        on: (signal, run) => signals.set(signal, run),
        exit: resolve,
        sameWishMs: 0,
      });
    });
    signals.get('SIGINT')?.();
    signals.get('SIGINT')?.();
    expect(await exited).toBe(1);
  });

  it('takes Ctrl-C, which terminal and launcher both tell of, for one wish', async () => {
    const { server } = await openServer();
    const signals = new Map<string, () => void>();
    const stopped: string[] = [];
    const exited = new Promise<number>((resolve) => {
      shutDownOnSignal({
        server,
        log,
        runtime: { stop: async () => void stopped.push('runtime') },
        on: (signal, run) => signals.set(signal, run),
        exit: resolve,
      });
    });
    signals.get('SIGINT')?.();
    signals.get('SIGTERM')?.();
    expect(await exited).toBe(0);
    expect(stopped).toEqual(['runtime']);
  });
});
