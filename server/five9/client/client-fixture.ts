import { Writable } from 'node:stream';
import { pino } from 'pino';
import { type Clock, systemClock } from '#lib/domain/clock';
import type { ActingClient } from './acting-client.ts';
import type { CallOutcome } from './call-outcome.ts';
import { createSupervisorClient } from './create-supervisor-client.ts';
import { type Script, type ScriptedServer, startScriptedServer } from './scripted-server.ts';
import type { CallOptions, SupervisorClient } from './supervisor-client.ts';

export const USERNAME = 'nora.voss@voltera.example';
export const PASSWORD = 'pässwort:17';

export interface Fixture extends AsyncDisposable {
  client: SupervisorClient & ActingClient;
  server: ScriptedServer;
  /** Everything logged so far, as text. */
  logged(): string;
}

export interface FixtureOptions {
  clock?: Clock;
  maxAnswerBytes?: number;
  url?: string;
}

/** A client talking to a scripted server. */
export async function startFixture(script: Script, options: FixtureOptions = {}): Promise<Fixture> {
  const server = await startScriptedServer(script);
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const client = createSupervisorClient({
    url: server.url,
    username: USERNAME,
    password: PASSWORD,
    clock: systemClock,
    log: pino({ level: 'trace' }, sink),
    ...options,
  });
  return {
    client,
    server,
    logged: () => lines.join(''),
    [Symbol.asyncDispose]: async () => {
      client.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

export function callOptions(overrides: Partial<CallOptions> = {}): CallOptions {
  return { signal: new AbortController().signal, timeoutMs: 20_000, ...overrides };
}

/** An outcome without its times, which no test can foretell. */
export function told(outcome: CallOutcome<unknown>): unknown {
  if (outcome.kind === 'ok') return { kind: 'ok', value: outcome.value };
  return outcome.kind === 'fault'
    ? { kind: 'fault', fault: outcome.fault }
    : { kind: 'failed', failure: outcome.failure };
}
