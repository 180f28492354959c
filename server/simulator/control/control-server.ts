import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { CallLog } from '#server/simulator/service/call-log';
import { ClientGone, type Exchange, readBody, send } from '#server/simulator/service/http-exchange';
import { Refusal } from '#server/simulator/service/refusal';
import { ACTING_KINDS, actAsAgent, actingRequest, readActing } from './acting.ts';
import { changeCentre, type Controlled, makeTrouble } from './make-trouble.ts';
import { modelChangeOf, modelRequest } from './model-request.ts';
import { readState } from './read-state.ts';
import { TROUBLE_KINDS, troubleRequest } from './trouble-request.ts';

const BODY_LIMIT_BYTES = 64 * 1024;

const clockRequest = z.strictObject({
  speed: z.number().min(0).max(1000).optional(),
  jumpMs: z.number().int().min(-86_400_000).max(86_400_000).optional(),
});

interface ControlOptions extends Controlled {
  calls: CallLog;
  log: Logger;
}

/** A request that cannot be met as it stands; the message is a sentence for whoever sent it. */
class BadRequest extends Error {}

type Answer = { status: number; value: unknown };

/** The port where tests and demos look behind the scenes and make trouble. Only ever bound to the loopback. */
export function createControlServer(options: ControlOptions): Server {
  return createServer((req, res) => {
    res.on('error', () => req.socket.destroy());
    void handle(options, { req, res });
  });
}

async function handle(options: ControlOptions, exchange: Exchange): Promise<void> {
  try {
    const answer = await route(options, exchange.req);
    sendJson(exchange, answer);
  } catch (error) {
    if (error instanceof ClientGone) return;
    if (error instanceof BadRequest)
      return sendJson(exchange, { status: 400, value: { error: error.message } });
    options.log.error({ err: error }, 'a control request failed');
    sendJson(exchange, { status: 500, value: { error: 'Internal error.' } });
  }
}

async function route(options: ControlOptions, req: IncomingMessage): Promise<Answer> {
  if (
    !isLoopback(req.headers.host) ||
    (req.headers.origin !== undefined && !isLoopbackOrigin(req.headers.origin))
  )
    return { status: 403, value: { error: 'The control port answers to this machine only.' } };
  const url = URL.parse(req.url ?? '/', 'http://control');
  const { domain, calls } = options;
  switch (`${req.method} ${url?.pathname}`) {
    case 'GET /health':
      return ok({
        status: 'ok',
        time: domain.publisher.last.stamp,
        batch: domain.publisher.last.seq,
        ...clockOf(options),
      });
    case 'GET /state':
      return ok(plainly(() => readState(domain, url?.searchParams ?? new URLSearchParams())));
    case 'GET /calls':
      return ok(calls.list());
    case 'GET /sessions':
      return ok(sessionsOf(options));
    case 'GET /acting':
      return ok(plainly(() => readActing(domain, url?.searchParams.get('user') ?? null)));
    case 'POST /acting': {
      const request = parse(actingRequest, await readJson(req), ACTING_KINDS);
      plainly(() => actAsAgent(domain, request));
      return ok({ kind: request.kind, done: true });
    }
    case 'GET /trouble':
      return ok(domain.troubles.list());
    case 'DELETE /trouble':
      return ok({ ended: domain.troubles.end(idOf(url?.searchParams.get('id') ?? null)) });
    case 'POST /trouble': {
      const request = parse(troubleRequest, await readJson(req), TROUBLE_KINDS);
      return ok(plainly(() => makeTrouble(options, request)) ?? { kind: request.kind, done: true });
    }
    case 'POST /clock':
      return ok(setClock(options, parse(clockRequest, await readJson(req))));
    case 'POST /model': {
      const kinds = modelRequest.options.map(({ shape }) => shape.kind.value);
      const change = modelChangeOf(parse(modelRequest, await readJson(req), kinds));
      plainly(() => changeCentre(domain, change));
      return ok({ kind: change.kind, done: true });
    }
    default:
      return { status: 404, value: { error: 'No such control; see server/simulator/README.md.' } };
  }
}

function setClock(options: ControlOptions, { speed, jumpMs }: z.infer<typeof clockRequest>): unknown {
  const { sim, publisher } = options.domain;
  if (speed !== undefined) {
    sim.setSpeed(speed);
    publisher.reschedule();
  }
  if (jumpMs !== undefined) {
    if (jumpMs >= 0) sim.moveOn(jumpMs);
    else sim.shift(jumpMs);
    publisher.publish();
  }
  return clockOf(options);
}

function clockOf({ domain: { sim } }: ControlOptions): { speed: number; simulated: number } {
  return { speed: sim.speed, simulated: sim.now() };
}

function sessionsOf({ domain: { sessions } }: ControlOptions): unknown {
  return sessions.all().map(({ account, busy, place, openedAt, lastCallAt, settings, types }) => ({
    user: account.username,
    busy,
    place,
    openedAt,
    lastCallAt,
    settings,
    types,
  }));
}

async function readJson(req: IncomingMessage): Promise<unknown> {
  const body = await readBody(req, BODY_LIMIT_BYTES);
  if (body === null) throw new BadRequest(`The body is longer than ${BODY_LIMIT_BYTES} bytes.`);
  try {
    return JSON.parse(body);
  } catch {
    throw new BadRequest('The body must be JSON.');
  }
}

function parse<T>(schema: z.ZodType<T>, value: unknown, kinds: readonly string[] = []): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new BadRequest(result.error.issues.map((issue) => sentence(issue, kinds)).join(' '));
}

function sentence(issue: z.core.$ZodIssue, kinds: readonly string[]): string {
  if (issue.code === 'invalid_union') return `kind must be one of ${kinds.join(', ')}.`;
  const where = issue.path.length === 0 ? 'The body' : issue.path.join('.');
  return `${where}: ${issue.message}.`;
}

/** An Error that the simulation throws on purpose is a sentence for the caller; a TypeError and its like is our own fault. */
function plainly<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal || (error instanceof Error && error.name === 'Error'))
      throw new BadRequest(error.message, { cause: error });
    throw error;
  }
}

function idOf(text: string | null): number | undefined {
  if (text === null) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new BadRequest('id must be a number.');
}

function ok(value: unknown): Answer {
  return { status: 200, value };
}

function sendJson(exchange: Exchange, { status, value }: Answer): void {
  send(exchange, { status, body: `${JSON.stringify(value)}\n`, contentType: 'application/json' });
}

function isLoopback(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host ?? '');
}

function isLoopbackOrigin(origin: string): boolean {
  return isLoopback(URL.parse(origin)?.host);
}
