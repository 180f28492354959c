import type { Clock } from '#lib/domain/clock';
import { ENVELOPE_HEAD, ENVELOPE_TAIL } from '#server/five9/contract/soap-writer';
import { type Exchange, send, sendText, XML_TYPE } from './http-exchange.ts';
import { Refusal } from './refusal.ts';
import type { Wrapper } from './served-service.ts';
import type { CallMatch, CallTrouble, TroubleBook } from './trouble-book.ts';

const INSTEAD = [
  'drop',
  '500',
  '401',
  'redirect',
  'blank-http',
  'html',
  'huge',
  'entity-bomb',
  'fault',
] as const satisfies readonly CallTrouble['kind'][];
type InsteadTrouble = Extract<CallTrouble, { kind: (typeof INSTEAD)[number] }>;

/**
 * Trouble on a call's way in: a delay first, then what comes instead of an answer. Says which kind took the place of the
 * answer, or null when the call is to be answered. A planned fault is thrown as a Refusal.
 */
export async function befallArrival(
  exchange: Exchange,
  {
    troubles,
    base,
    match,
    signal,
    wrapper,
  }: {
    troubles: TroubleBook;
    base: Clock;
    match: CallMatch;
    signal: AbortSignal;
    /** Begin and end of the answer that is expected. */
    wrapper: Wrapper;
  },
): Promise<string | null> {
  const delay = troubles.take(['delay'], match);
  if (delay) await base.sleep(delay.ms, signal);
  const instead = troubles.take(INSTEAD, match);
  if (!instead) return null;
  await answerInstead(exchange, instead, wrapper);
  return instead.kind;
}

async function answerInstead(exchange: Exchange, trouble: InsteadTrouble, wrapper: Wrapper): Promise<void> {
  switch (trouble.kind) {
    case 'drop':
      exchange.req.socket.destroy();
      return;
    case '500':
      return sendText(exchange, { status: 500, text: 'Internal Server Error' });
    case '401':
      return sendText(exchange, {
        status: 401,
        text: 'Unauthorized',
        headers: { 'www-authenticate': 'Basic realm="simulator"' },
      });
    case 'redirect':
      return sendText(exchange, { status: 302, text: 'Moved', headers: { location: '/login' } });
    case 'blank-http':
      return send(exchange, { status: 200, body: '' });
    case 'html':
      return send(exchange, { status: 200, body: MAINTENANCE_PAGE, contentType: 'text/html;charset=UTF-8' });
    case 'huge':
      return sendHuge(exchange, trouble.megabytes, wrapper);
    case 'entity-bomb':
      return send(exchange, { status: 200, body: entityBomb(wrapper) });
    case 'fault':
      throw new Refusal(trouble.name, trouble.message, trouble.fields);
  }
}

const MAINTENANCE_PAGE =
  '<!DOCTYPE html><html><head><title>Scheduled maintenance</title></head><body><h1>We will be back soon</h1></body></html>';

function entityBomb({ open, close }: Wrapper): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE bomb [',
    '<!ENTITY a0 "boom">',
    ...Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`),
    ']>',
    `${ENVELOPE_HEAD}${open}<return><columns><values><data>&a9;</data></values></columns>`,
    `<timestamp>1</timestamp></return>${close}${ENVELOPE_TAIL}`,
  ].join('\n');
}

/** A well-formed answer of many megabytes, sent no faster than the client takes it. */
async function sendHuge({ res }: Exchange, megabytes: number, { open, close }: Wrapper): Promise<void> {
  const row = `<rows><values><data>${'x'.repeat(1000)}</data></values></rows>`;
  const piece = Buffer.from(row.repeat(Math.ceil(1_000_000 / row.length)));
  res.writeHead(200, { 'content-type': XML_TYPE });
  res.write(`${ENVELOPE_HEAD}${open}<return>`);
  for (let sent = 0; sent < megabytes && !res.destroyed; sent++) if (!res.write(piece)) await drained(res);
  res.end(`<timestamp>1</timestamp></return>${close}${ENVELOPE_TAIL}`);
}

function drained(res: Exchange['res']): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      res.off('drain', done);
      res.off('close', done);
      resolve();
    };
    res.on('drain', done);
    res.on('close', done);
    if (res.destroyed) done();
  });
}
