import type { Clock } from '#lib/domain/clock';
import { type Exchange, send, XML_TYPE } from './http-exchange.ts';
import type { CallMatch, CallTrouble, TroubleBook } from './trouble-book.ts';

const ON_THE_WAY_OUT = [
  'truncate',
  'reset-mid-answer',
  'half-close',
  'slow-drip',
] as const satisfies readonly CallTrouble['kind'][];

const DRIP_EVERY_MS = 100;
const LINGER_MS = 1000;

/** Sends an answer through whatever trouble waits on its way out; says which, or null when it went out whole. */
export async function sendThroughTrouble(
  exchange: Exchange,
  answer: { status: number; body: string },
  {
    troubles,
    base,
    match,
    signal,
  }: { troubles: TroubleBook; base: Clock; match: CallMatch; signal: AbortSignal },
): Promise<string | null> {
  const trouble = troubles.take(ON_THE_WAY_OUT, match);
  if (!trouble) {
    send(exchange, answer);
    return null;
  }
  const bytes = Buffer.from(answer.body, 'utf8');
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  const { res, req } = exchange;
  switch (trouble.kind) {
    case 'truncate':
      send(exchange, { status: answer.status, body: half.toString('utf8') });
      break;
    case 'reset-mid-answer':
      res.writeHead(answer.status, { 'content-type': XML_TYPE, 'content-length': bytes.length });
      res.write(half, () => req.socket.resetAndDestroy());
      break;
    case 'half-close':
      res.writeHead(answer.status, { 'content-type': XML_TYPE, 'content-length': bytes.length });
      res.write(half, () => {
        req.socket.end();
        const cancel = base.after(LINGER_MS, () => req.socket.destroy());
        req.socket.once('close', cancel);
      });
      break;
    case 'slow-drip':
      res.writeHead(answer.status, { 'content-type': XML_TYPE, 'content-length': bytes.length });
      await drip(bytes, Math.max(1, Math.floor((trouble.bytesPerSecond * DRIP_EVERY_MS) / 1000)));
      break;
  }
  return trouble.kind;

  async function drip(whole: Buffer, pieceBytes: number): Promise<void> {
    for (let at = 0; at < whole.length; at += pieceBytes) {
      res.write(whole.subarray(at, at + pieceBytes));
      if (at + pieceBytes < whole.length) await base.sleep(DRIP_EVERY_MS, signal);
    }
    res.end();
  }
}
