import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What the test's server was asked. */
export interface Asked {
  body: string;
  headers: IncomingMessage['headers'];
  method: string | undefined;
}

export interface ScriptedServer extends AsyncDisposable {
  url: string;
  asked: Asked[];
  /** Connections accepted since the start. */
  connections(): number;
  /** Connections that are open now. */
  open(): number;
}

export type Script = (response: ServerResponse, asked: Asked) => void;

/** An HTTP server on loopback that answers as the test says, byte by byte if need be. */
export async function startScriptedServer(script: Script): Promise<ScriptedServer> {
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  let accepted = 0;
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => {});
    request.on('end', () => {
      const entry = {
        body: Buffer.concat(chunks).toString('utf8'),
        headers: request.headers,
        method: request.method,
      };
      asked.push(entry);
      script(response, entry);
    });
  };
  const server = createServer(listener);
  server.on('connection', (socket) => {
    accepted += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/wssupervisor/v9_5/SupervisorWebService`,
    asked,
    connections: () => accepted,
    open: () => sockets.size,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Answers with a body and a status; XML unless told otherwise. */
export function answering(body: string | Buffer, status = 200, headers: Record<string, string> = {}): Script {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'text/xml;charset=UTF-8', ...headers });
    response.end(body);
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null)
    throw new Error('the server is not listening on a port');
  return address.port;
}
