import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeToNodeResponse } from 'next/dist/server/pipe-readable.js';
import { systemClock } from '#lib/domain/clock';
import { PutRate } from '#server/http/put-rate';
import { handleStreamRequest } from '#server/http/stream-endpoint';
import { createLog } from '#server/ops/log';
import { ConnectionStatistics } from '#server/statistics/connection-statistics';
import { LiveQueryRegistry } from '#server/statistics/live-query-registry';
import { createHub } from '#server/stream/hub';
import { SEES_ALL } from '#server/stream/stream-owner';
import { change, firstTable, plainFrame } from './frames.ts';

/** A way to serve viewers. `tell` sends each of them one frame, of `bytes` where it may choose. */
export interface Writer {
  handle(request: IncomingMessage, response: ServerResponse): void;
  tell(bytes: number): void;
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
} as const;

/** Our line from the table on: live query, hub, stream endpoint. */
function hubWriter(): Writer {
  const clock = systemClock;
  const statistics = new ConnectionStatistics({ id: 'five9', name: 'Bench', zone: 'UTC', clock });
  const hub = createHub({
    liveQueries: new LiveQueryRegistry({ clock, connections: [statistics] }),
    status: () => [statistics.status()],
    clock,
    log: createLog('silent'),
    build: 'bench',
    epoch: 'bench',
  });
  statistics.apply(firstTable(clock.now()));
  const rate = new PutRate(clock);
  let round = 0;
  return {
    handle: (request, response) => {
      if (
        !handleStreamRequest(request, response, {
          hub,
          rate,
          owner: () => SEES_ALL,
          refuseStray: () => undefined,
        })
      )
        response.writeHead(404).end();
    },
    tell: () => statistics.apply(change(++round, clock.now())),
  };
}

/** The least that node:http needs: one write a viewer. */
function bareWriter(): Writer {
  const open = new Set<ServerResponse>();
  return {
    handle(_request, response) {
      response.writeHead(200, HEADERS).flushHeaders();
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    tell(bytes) {
      const frame = Buffer.from(plainFrame(bytes));
      for (const response of open) response.write(frame);
    },
  };
}

/** A route handler as one writes it at first: a web stream a viewer, its text encoded for each, piped as Next pipes it. */
function routeWriter(): Writer {
  const open = new Set<(text: string) => void>();
  return {
    handle(_request, response) {
      const encoder = new TextEncoder();
      let send: (text: string) => void = () => undefined;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          send = (text) => controller.enqueue(encoder.encode(text));
          open.add(send);
        },
        cancel: () => void open.delete(send),
      });
      response.writeHead(200, HEADERS).flushHeaders();
      void pipeToNodeResponse(body, response).catch(() => undefined);
    },
    tell(bytes) {
      const text = plainFrame(bytes);
      for (const send of open) send(text);
    },
  };
}

export const WRITERS = { hub: hubWriter, bare: bareWriter, route: routeWriter } as const;
export type WriterName = keyof typeof WRITERS;

export function isWriterName(text: string | undefined): text is WriterName {
  return text !== undefined && Object.hasOwn(WRITERS, text);
}

export function serve(writer: Writer): Promise<number> {
  const server = createServer((request, response) => writer.handle(request, response));
  return new Promise((resolve) => {
    server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
