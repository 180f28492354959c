import { Agent, createServer, request, type IncomingMessage } from 'node:http';

/** One exchange that went through. `endedAt`: epoch ms at which the last byte of the answer was passed on. */
export interface Exchange {
  path: string;
  status: number;
  contentType: string;
  contentEncoding: string;
  body: Buffer;
  endedAt: number;
}

export interface HttpProxy extends AsyncDisposable {
  port: number;
}

/** Stands before a server on this machine and tells every exchange, after it has passed it on as it came. */
export async function startHttpProxy(
  targetPort: number,
  onExchange: (exchange: Exchange) => void,
): Promise<HttpProxy> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((near, answer) => {
    const far = request(
      {
        host: '127.0.0.1',
        port: targetPort,
        path: near.url,
        method: near.method,
        headers: near.headers,
        agent,
      },
      (response) => {
        const chunks: Buffer[] = [];
        const isStream = (response.headers['content-type'] ?? '').startsWith('text/event-stream');
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.on('data', (chunk: Buffer) => {
          if (!isStream) chunks.push(chunk);
          answer.write(chunk);
        });
        response.on('end', () => {
          answer.end();
          const endedAt = Date.now();
          setImmediate(() => onExchange(told(near, response, { body: Buffer.concat(chunks), endedAt })));
        });
        response.on('error', () => answer.destroy());
      },
    );
    far.on('error', () => answer.destroy());
    answer.on('close', () => {
      if (!answer.writableFinished) far.destroy();
    });
    near.pipe(far);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      agent.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function told(
  near: IncomingMessage,
  response: IncomingMessage,
  end: { body: Buffer; endedAt: number },
): Exchange {
  return {
    path: near.url ?? '',
    status: response.statusCode ?? 0,
    contentType: response.headers['content-type'] ?? '',
    contentEncoding: response.headers['content-encoding'] ?? '',
    ...end,
  };
}
