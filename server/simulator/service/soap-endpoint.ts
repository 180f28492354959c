import type { Logger } from 'pino';
import { versionOfPath } from '#server/five9/contract/endpoint-path';
import type { VersionName } from '#server/five9/contract/field';
import { readRequest } from '#server/five9/contract/read-request';
import { readNullableText } from '#server/five9/contract/read-scalar';
import { hasOperation } from '#server/five9/contract/versions';
import { writePlainFault } from '#server/five9/contract/soap-writer';
import { writeFault } from '#server/five9/contract/write-answer';
import { writeWsdl } from '#server/five9/contract/wsdl';
import { type Account, authenticate } from './accounts.ts';
import { befallArrival } from './arrival-trouble.ts';
import type { CallLog } from './call-log.ts';
import { sendThroughTrouble } from './departure-trouble.ts';
import type { Domain, ServiceCall } from './domain.ts';
import { ClientGone, type Exchange, readBody, send, sendText } from './http-exchange.ts';
import { Refusal } from './refusal.ts';
import type { SupervisorService } from './supervisor-service.ts';

const BODY_LIMIT_BYTES = 1024 * 1024;
const NOBODY = 'unknown';

interface EndpointOptions {
  domain: Domain;
  service: SupervisorService;
  calls: CallLog;
  log: Logger;
}

/** The service as HTTP sees it: paths, authentication, envelopes, troubles. Never throws, never leaves a client waiting. */
export function createSoapEndpoint(options: EndpointOptions): (exchange: Exchange) => Promise<void> {
  const { calls, log } = options;
  return async (exchange) => {
    try {
      await route(options, exchange);
    } catch (error) {
      if (error instanceof ClientGone) return;
      log.error({ err: error }, 'a request could not be answered');
      calls.note(NOBODY, NOBODY, 'http 500');
      send(exchange, { status: 500, body: writePlainFault('Server', 'Internal error.') });
    }
  };
}

async function route(options: EndpointOptions, exchange: Exchange): Promise<void> {
  const { req } = exchange;
  const url = URL.parse(req.url ?? '/', 'http://service');
  const version = versionOfPath(url?.pathname ?? '');
  if (!url || !version) return refuse(options, exchange, { status: 404, text: 'No such service.' });
  if (req.method === 'GET' && [...url.searchParams.keys()].some((name) => name.toLowerCase() === 'wsdl'))
    return send(exchange, { status: 200, body: writeWsdl(version, originOf(exchange)) });
  if (req.method !== 'POST')
    return refuse(options, exchange, {
      status: 405,
      text: 'Send SOAP requests with POST.',
      allow: 'GET, POST',
    });
  const body = await readBody(req, BODY_LIMIT_BYTES);
  if (body === null) return refuse(options, exchange, { status: 413, text: 'The request is too large.' });
  const account = authenticate(req.headers.authorization);
  if (!account) return refuse(options, exchange, { status: 401, text: 'Unauthorized' });
  const reading = readRequest(body);
  const { username } = account;
  if (reading.kind === 'rejected')
    return misunderstand(options, exchange, {
      username,
      why: `The request is not readable: ${reading.reason}.`,
    });
  if (reading.kind === 'unknown-operation' || !hasOperation(version, reading.operation)) {
    const name = reading.kind === 'ok' ? reading.operation : reading.name.slice(0, 60);
    return misunderstand(options, exchange, {
      username,
      why: `There is no operation ${name} in this version.`,
    });
  }
  const { operation, args } = reading;
  await answer(options, exchange, { account, version, operation, args });
}

async function answer(
  { domain, service, calls, log }: EndpointOptions,
  exchange: Exchange,
  request: { account: Account; version: VersionName } & Pick<ServiceCall, 'operation' | 'args'>,
): Promise<void> {
  const { account, version, operation, args } = request;
  const { base, troubles } = domain;
  const gone = new AbortController();
  const onClose = (): void => gone.abort(new ClientGone());
  exchange.res.once('close', onClose);
  const note = (outcome: string): void => calls.note(account.username, operation, outcome);
  const type = readNullableText(args['statisticType']) ?? undefined;
  const match = { operation, user: account.username, type };
  const trouble = { base, troubles, match, signal: gone.signal };
  try {
    const instead = await befallArrival(exchange, trouble);
    if (instead !== null) return note(`trouble ${instead}`);
    const caller = { account, place: placeOf(exchange) };
    const { outcome, xml } = await service.call({ caller, version, operation, args, signal: gone.signal });
    const hurt = await sendThroughTrouble(exchange, { status: 200, body: xml }, trouble);
    note(hurt === null ? outcome : `trouble ${hurt}`);
  } catch (error) {
    if (error instanceof ClientGone) return note('aborted');
    if (error instanceof Refusal) {
      note(error.fault);
      return send(exchange, { status: 500, body: faultOf(error) });
    }
    log.error({ err: error, operation }, 'an operation failed');
    note('ServerFault');
    send(exchange, { status: 500, body: writeFault('ServerFault', { message: 'Internal error.' }) });
  } finally {
    exchange.res.off('close', onClose);
  }
}

function faultOf({ fault, message, fields }: Refusal): string {
  return writeFault(fault, { message, fields });
}

function misunderstand(
  { calls }: EndpointOptions,
  exchange: Exchange,
  { username, why }: { username: string; why: string },
): void {
  calls.note(username, NOBODY, 'Client fault');
  send(exchange, { status: 500, body: writePlainFault('Client', why) });
}

function refuse(
  { calls }: EndpointOptions,
  exchange: Exchange,
  { status, text, allow }: { status: number; text: string; allow?: string },
): void {
  calls.note(NOBODY, NOBODY, `http ${status}`);
  sendText(exchange, {
    status,
    text,
    headers: {
      ...(allow === undefined ? {} : { allow }),
      ...(status === 401 ? { 'www-authenticate': 'Basic realm="simulator"' } : {}),
      ...(status === 413 ? { connection: 'close' } : {}),
    },
  });
}

/** Where a caller sits, as far as can be told: its address and its program. The same program restarted is the same place. */
function placeOf({ req }: Exchange): string {
  return `${req.socket.remoteAddress ?? ''} ${req.headers['user-agent'] ?? ''}`.slice(0, 200);
}

function originOf({ req }: Exchange): string {
  const host = req.headers.host ?? '';
  return /^[\w.:[\]-]{1,255}$/.test(host)
    ? `http://${host}`
    : `http://localhost:${req.socket.localPort ?? 80}`;
}
