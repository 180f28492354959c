import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request and its answer on a connection. */
export interface Exchange {
  req: IncomingMessage;
  res: ServerResponse;
}

export class ClientGone extends Error {
  constructor() {
    super('the client has gone');
    this.name = 'ClientGone';
  }
}

/** The body as UTF-8 text, or null as soon as it is longer than `limitBytes`. Rejects with ClientGone. */
export function readBody(req: IncomingMessage, limitBytes: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let bytes = 0;
    req.on('data', (piece: Buffer) => {
      bytes += piece.length;
      if (bytes <= limitBytes) pieces.push(piece);
      else resolve(null);
    });
    req.on('end', () => resolve(Buffer.concat(pieces).toString('utf8')));
    req.on('error', () => reject(new ClientGone()));
    req.on('close', () => reject(new ClientGone()));
  });
}

interface Reply {
  status: number;
  body: string;
  contentType?: string;
  headers?: Readonly<Record<string, string>>;
}

export const XML_TYPE = 'text/xml;charset=UTF-8';

/** Sends a whole answer; does nothing where the client has gone. */
export function send({ res }: Exchange, { status, body, contentType = XML_TYPE, headers = {} }: Reply): void {
  if (res.destroyed || res.headersSent) return;
  const bytes = Buffer.from(body, 'utf8');
  res.writeHead(status, { 'content-type': contentType, 'content-length': bytes.length, ...headers });
  res.end(bytes);
}

interface TextReply {
  status: number;
  text: string;
  headers?: Readonly<Record<string, string>>;
}

export function sendText(exchange: Exchange, { status, text, headers = {} }: TextReply): void {
  send(exchange, { status, body: `${text}\n`, contentType: 'text/plain;charset=UTF-8', headers });
}
