import type { Clock } from '#lib/domain/clock';
import type { ConnectionCheck, ConnectionTest } from '#lib/domain/connection-check';
import { isZone } from '#lib/domain/connection-draft';
import type { ConnectionSettings, CredentialPurpose } from '#lib/domain/connection-settings';
import { readServiceAddress } from '#lib/domain/service-address';
import { AppError } from '#server/app-error';
import type { AuditNote } from '#server/audit/audit';
import type { ProbeResult } from '#server/five9/probe/probe-result';
import type { ConnectionProbe } from './connection-probe.ts';
import type { Credential } from './connection-plan.ts';
import type { TestRequest } from './connection-requests.ts';
import { isSameUser } from './connection-rules.ts';
import type { HeldConnection } from './held-connection.ts';
import { failedCheck, NOT_YET, pollingChecks, userCheck } from './list-checks.ts';
import { originOf } from './session-users.ts';
import { TestLimit } from './test-limit.ts';

/** Of a whole test, and of each call in it. */
const WHOLE_MS = 15_000;
const CALL_MS = 6_000;
const BETWEEN_TRIES = 6;
const BETWEEN_MS = 300;

export interface TesterOptions {
  clock: Clock;
  probe: ConnectionProbe;
  mayBeLocal: boolean;
  held: () => readonly HeldConnection[];
  note: (
    subject: Pick<ConnectionSettings, 'id' | 'name'>,
    more: Pick<AuditNote, 'action' | 'details' | 'outcome'>,
  ) => Promise<void>;
}

/**
 * Tests a connection as it is typed, or a stored one. A stored password is used only for the host and the user that it
 * was typed for; a user that a connection holds the seat of is asked nothing that could push it out.
 */
export function connectionTester(options: TesterOptions): (request: TestRequest) => Promise<ConnectionTest> {
  const limit = new TestLimit(options.clock);
  return async (request) => {
    const { url, serviceVersion, zone, dataCentreZone } = request.settings;
    const { mayBeLocal, clock, probe } = options;
    const address = readServiceAddress(url, { version: serviceVersion, mayBeLocal });
    if (address.kind === 'bad') throw new AppError('bad-request', `settings.url: ${address.problem}`);
    const held = options.held();
    const own =
      request.id === undefined ? undefined : held.find(({ view }) => view.settings.id === request.id);
    if (request.id !== undefined && !own)
      throw new AppError('unknown-connection', 'There is no such connection.', {
        reason: 'no-such-connection',
      });
    const credentialFor = (purpose: CredentialPurpose): Credential | null =>
      credentialOf(request, { purpose, url: address.url, own });
    const [polling, directory, acting] = [
      credentialFor('polling'),
      credentialFor('directory'),
      credentialFor('acting'),
    ];
    if (!polling)
      throw new AppError('bad-request', 'users.polling.username: Type the user name.', {
        reason: 'username-missing',
      });

    const release = limit.take();
    const giveUp = new AbortController();
    const cancel = clock.after(WHOLE_MS, () => giveUp.abort());
    try {
      const target = {
        url: address.url,
        signal: giveUp.signal,
        timeoutMs: CALL_MS,
        fallsBack: address.findsVersion,
        ...(isZone(dataCentreZone) && { dataCentreZone }),
      };
      const times = isZone(zone) ? zone : 'UTC';
      const heldBy = holderOf(held, { url: address.url, username: polling.username });
      const ask = (): Promise<ProbeResult> =>
        probe.statistics({ ...target, ...polling, takeSeat: heldBy === null });
      const result = heldBy === null ? await ask() : await between(ask, clock);
      const others = await Promise.all([
        otherCheck(result, 'directory', {
          zone: times,
          asked: directory?.username ?? null,
          isRefused: directory === null && failedCheck(result) === 'password',
          ask: () => probe.configuration({ ...target, ...(directory ?? polling) }),
        }),
        ...(acting
          ? [
              otherCheck(result, 'acting', {
                zone: times,
                asked: acting.username,
                isRefused: false,
                ask: () => probe.statistics({ ...target, ...acting, takeSeat: false }),
              }),
            ]
          : []),
      ]);
      const isPlain = address.url.startsWith('http:');
      const checks = [...pollingChecks(result, { zone: times, isPlain, heldBy }), ...others];
      const kind = kindOf(result, others);
      const name = own?.view.settings.name ?? 'new connection';
      await options.note(
        { id: request.id ?? 'new', name },
        {
          action: 'connection.tested',
          outcome: kind === 'ok' ? 'done' : 'failed',
          details: { found: kind, host: new URL(address.url).host },
        },
      );
      return { kind, checks };
    } finally {
      cancel();
      release();
    }
  };
}

interface CredentialContext {
  purpose: CredentialPurpose;
  url: string;
  own: HeldConnection | undefined;
}

/** The user to test with; null where none is named. Throws AppError `bad-request` where a password must be typed. */
function credentialOf(request: TestRequest, { purpose, url, own }: CredentialContext): Credential | null {
  const typed = request.users[purpose];
  const username = typed?.username.trim() ?? '';
  if (!typed || username === '') return null;
  if (typed.password !== undefined && typed.password !== '') return { username, password: typed.password };
  const stored = own?.credentials[purpose];
  const isForIt =
    stored?.username === username && own !== undefined && originOf(own.view.settings.url) === originOf(url);
  if (stored && isForIt) return stored;
  throw new AppError(
    'bad-request',
    own === undefined
      ? `users.${purpose}.password: Type the password.`
      : `users.${purpose}.password: Type the password: the stored one is kept for the stored address and user.`,
  );
}

/** Five9 serves a user one call at a time, and the running connection has its own: what meets one is asked again. */
async function between(ask: () => Promise<ProbeResult>, clock: Clock): Promise<ProbeResult> {
  for (let tries = 1; ; tries++) {
    const result = await ask();
    if (result.kind !== 'unavailable' || tries === BETWEEN_TRIES) return result;
    await new Promise<void>((resolve) => clock.after(BETWEEN_MS, resolve));
  }
}

interface OtherUser {
  zone: string;
  /** Name of the user; null for the polling one. */
  asked: string | null;
  /** Five9 has refused this very user and password: once more would only bring it nearer to being locked. */
  isRefused: boolean;
  ask: () => Promise<ProbeResult>;
}

/** A further user is asked about only where the service itself was found. */
async function otherCheck(
  polling: ProbeResult,
  check: 'directory' | 'acting',
  { zone, asked, isRefused, ask }: OtherUser,
): Promise<ConnectionCheck> {
  const failed = failedCheck(polling);
  if (isRefused || failed === 'reach' || failed === 'secure' || failed === 'service')
    return { check, ...NOT_YET };
  return userCheck(check, await ask(), { zone, asked });
}

function holderOf(held: readonly HeldConnection[], user: { url: string; username: string }): string | null {
  const holder = held.find(({ view, credentials }) => credentials.polling && isSameUser(view, user));
  return holder?.view.settings.name ?? null;
}

/** What failed first, in a word for the audit. */
function kindOf(polling: ProbeResult, others: readonly ConnectionCheck[]): string {
  if (polling.kind === 'tls') return `tls-${polling.problem}`;
  if (polling.kind !== 'ok') return polling.kind;
  const failed = others.find(({ result }) => result === 'failed');
  return failed ? `${failed.check}-failed` : 'ok';
}
