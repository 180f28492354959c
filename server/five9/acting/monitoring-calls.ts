import type { ActOutcome } from '#lib/domain/act-outcome';
import type {
  Listener,
  MonitoringMode,
  MonitoringSource,
  PhoneParameters,
} from '#lib/domain/monitoring-acts';
import type { WireListener, WireMonitoringMode, WireStation } from '../contract/wire-acting.ts';
import type { Act } from './act.ts';
import type { ActingSession } from './acting-session.ts';
import { stationLine } from './monitoring-problems.ts';

const WIRE_MODES: Readonly<Record<MonitoringMode, WireMonitoringMode>> = {
  silent: 'Silence',
  whisper: 'Whispering',
  barge: 'BargeIn',
};

/** Permissions without which a mode is refused. Source: guide, `supervisorPermissionType`. */
const NEEDED: Readonly<Record<MonitoringMode, readonly string[]>> = {
  silent: ['CallMonitoring'],
  whisper: ['CallMonitoring', 'WhisperMonitor'],
  barge: ['CallMonitoring', 'BargeInMonitor'],
};

/** Somebody who leaves a station without a word is gone from it after this, seconds; our own word comes each minute. */
const STATION_IDLE_S = 300;

/** What opens a session, or finds out that the one at hand has ended, before a station is bound to it. */
const BEGIN: Act<unknown> = { does: 'read', call: (client, options) => client.getSessionParameters(options) };

/** How a user with these permissions may listen. */
export function permittedModes(held: ReadonlySet<string>): readonly MonitoringMode[] {
  const modes: readonly MonitoringMode[] = ['silent', 'whisper', 'barge'];
  return modes.filter((mode) => NEEDED[mode].every((name) => held.has(name)));
}

interface MonitoringParts {
  session: ActingSession;
  /** What is to be told when the session ends. */
  endings: Set<() => void>;
  /** Whether more than a station hangs on the session. */
  isSessionNeeded: () => boolean;
}

export function monitoringCalls({ session, endings, isSessionNeeded }: MonitoringParts): MonitoringSource {
  return {
    async login({ station, isForced }) {
      const begun = await session.do(BEGIN);
      if (begun.kind !== 'done') return begun;
      return mapped(
        await session.do({
          does: 'change',
          call: (client, options) =>
            client.loginStation({ station, isForced, idleTimeOutS: STATION_IDLE_S }, options),
          of: 'station',
          // There is a session by then, so it is not our user who is logged in somewhere.
          refusals: { UserAlreadyLoggedInFault: { code: 'station-in-use', station } },
        }),
        (given) => given && phoneParameters(given),
      );
    },
    connect: async () =>
      mapped(
        await session.do({
          does: 'change',
          call: (client, options) => client.reconnectStation(options),
          of: 'station',
        }),
        (result) => result && stationLine(result),
      ),
    start: ({ agent, mode }) =>
      session.do({
        does: 'change',
        call: (client, options) => client.startMonitoring({ agent, mode: WIRE_MODES[mode] }, options),
        of: 'station',
      }),
    stop: (agent) =>
      session.do({
        does: 'change',
        call: (client, options) => client.stopMonitoring(agent, options),
        of: 'station',
        isWayOut: true,
      }),
    listeners: async (agent) =>
      mapped(
        await session.do({
          does: 'read',
          call: (client, options) => client.getMonitoringSupervisors(agent, options),
          isSessionless: true,
        }),
        (listeners) => listeners.map(listenerOf),
      ),
    hold: () => session.hold(),
    async leave({ mustEnd }) {
      // The service knows no logout from a station but the session's end, and chats would end with it.
      if (mustEnd || !isSessionNeeded()) return await session.rest();
      return { kind: 'done', value: null, tookMs: 0 };
    },
    onEnded: (listener) => void endings.add(listener),
  };
}

function mapped<From, To>(outcome: ActOutcome<From>, map: (value: From) => To): ActOutcome<To> {
  return outcome.kind === 'done' ? { ...outcome, value: map(outcome.value) } : outcome;
}

function phoneParameters(given: WireStation): PhoneParameters {
  const { station, password, proxy, backupProxy, codecs, cryptoSuites, useSrtp, ptimeMs } = given;
  const dtmfPayloadType = given.rfc2833Type;
  return { station, password, proxy, backupProxy, codecs, cryptoSuites, useSrtp, ptimeMs, dtmfPayloadType };
}

function listenerOf({ supervisor, mode }: WireListener): Listener {
  switch (mode) {
    case 'Silence':
      return { username: supervisor, mode: 'silent' };
    case 'Whispering':
      return { username: supervisor, mode: 'whisper' };
    case 'BargeIn':
      return { username: supervisor, mode: 'barge' };
    case null:
      return { username: supervisor, mode: null };
  }
}
