import type { Logger } from 'pino';
import type { ServiceVersion } from '#server/five9/contract/field';
import { readNullableText } from '#server/five9/contract/read-scalar';
import { writePlainFault } from '#server/five9/contract/soap-writer';
import { type Account, authenticate } from './accounts.ts';
import { befallArrival } from './arrival-trouble.ts';
import type { CallLog } from './call-log.ts';
import { sendThroughTrouble } from './departure-trouble.ts';
import type { Domain } from './domain.ts';
import { ClientGone, type Exchange, readBody, send, sendText } from './http-exchange.ts';
import { Refusal } from './refusal.ts';
import type { ServedService, ServiceName, UnderstoodRequest } from './served-service.ts';

const BODY_LIMIT_BYTES = 1024 * 1024;
const NOBODY = 'unknown';

interface EndpointOptions {
  domain: Domain;
  services: readonly ServedService[];
  calls: CallLog;
  log: Logger;
}

/** The services as HTTP sees them: paths, authentication, envelopes, troubles. Never throws, never leaves a client waiting. */
export function createSoapEndpoint(options: EndpointOptions): (exchange: Exchange) => Promise<void> {
  const { calls, log } = options;
  return async (exchange) => {
    try {
      await route(options, exchange);
    } catch (error) {
      if (error instanceof ClientGone) return;
      log.error({ err: error }, 'a request could not be answered');
      calls.note({ user: NOBODY, operation: NOBODY, outcome: 'http 500' });
      send(exchange, { status: 500, body: writePlainFault('Server', 'Internal error.') });
    }
  };
}

async function route(options: EndpointOptions, exchange: Exchange): Promise<void> {
  const { req } = exchange;
  const url = URL.parse(req.url ?? '/', 'http://service');
  const found = url && addressed(options.services, url.pathname);
  if (!url || !found) return refuse(options, exchange, { status: 404, text: 'No such service.' });
  const { service, version } = found;
  if (req.method === 'GET' && [...url.searchParams.keys()].some((name) => name.toLowerCase() === 'wsdl'))
    return send(exchange, { status: 200, body: service.describe(version, originOf(exchange)) });
  const refused = (status: number, text: string, allow?: string): void =>
    refuse(options, exchange, { service: service.name, status, text, allow });
  if (req.method !== 'POST') return refused(405, 'Send SOAP requests with POST.', 'GET, POST');
  const body = await readBody(req, BODY_LIMIT_BYTES);
  if (body === null) return refused(413, 'The request is too large.');
  const account = authenticate(req.headers.authorization);
  if (!account) return refused(401, 'Unauthorized');
  const request = service.understand(version, body);
  if (request.kind === 'ok') return answer(options, exchange, { account, service, request });
  options.calls.note({
    service: service.name,
    user: account.username,
    operation: NOBODY,
    outcome: 'Client fault',
  });
  const why =
    request.kind === 'rejected'
      ? `The request is not readable: ${request.reason}.`
      : `There is no operation ${request.name.slice(0, 60)} in this version.`;
  send(exchange, { status: 500, body: writePlainFault('Client', why) });
}

function addressed(
  services: readonly ServedService[],
  path: string,
): { service: ServedService; version: ServiceVersion } | null {
  for (const service of services) {
    const version = service.versionAt(path);
    if (version) return { service, version };
  }
  return null;
}

async function answer(
  { domain, calls, log }: EndpointOptions,
  exchange: Exchange,
  { account, service, request }: { account: Account; service: ServedService; request: UnderstoodRequest },
): Promise<void> {
  const { operation, args, wrapper } = request;
  const { base, troubles } = domain;
  const gone = new AbortController();
  const onClose = (): void => gone.abort(new ClientGone());
  exchange.res.once('close', onClose);
  const note = (outcome: string): void =>
    calls.note({ service: service.name, user: account.username, operation, outcome });
  const type = readNullableText(args['statisticType']) ?? undefined;
  const match = { service: service.name, operation, user: account.username, type };
  const trouble = { base, troubles, match, wrapper, signal: gone.signal };
  try {
    const instead = await befallArrival(exchange, trouble);
    if (instead !== null) return note(`trouble ${instead}`);
    const caller = { account, place: placeOf(exchange) };
    const { outcome, xml } = await request.run({ caller, signal: gone.signal });
    const hurt = await sendThroughTrouble(exchange, { status: 200, body: xml }, trouble);
    note(hurt === null ? outcome : `trouble ${hurt}`);
  } catch (error) {
    if (error instanceof ClientGone) return note('aborted');
    if (error instanceof Refusal) {
      note(error.fault);
      return send(exchange, { status: 500, body: service.faultXml(error) });
    }
    log.error({ err: error, operation }, 'an operation failed');
    note('ServerFault');
    const failure = new Refusal('ServerFault', 'Internal error.');
    send(exchange, { status: 500, body: service.faultXml(failure) });
  } finally {
    exchange.res.off('close', onClose);
  }
}

function refuse(
  { calls }: EndpointOptions,
  exchange: Exchange,
  {
    service,
    status,
    text,
    allow,
  }: { service?: ServiceName; status: number; text: string; allow?: string | undefined },
): void {
  calls.note({ ...(service && { service }), user: NOBODY, operation: NOBODY, outcome: `http ${status}` });
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
