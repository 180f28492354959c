import type { MonitorProblem, StationLine, StationProblem } from '#lib/domain/monitoring-acts';
import type { ENUMERATIONS } from '../contract/enumerations.ts';
import type { WireConnectResult } from '../contract/wire-acting.ts';

type WireProblem = (typeof ENUMERATIONS.connectStationProblem)[number];

/** Source: guide, `connectStationProblem`. */
const PROBLEMS: Readonly<Record<WireProblem, StationProblem>> = {
  HARDWARE_TIMEOUT: 'hardware-timeout',
  OPERATOR_INTERCEPT: 'operator-intercept',
  DIAL_ERROR: 'dial-error',
  RESOURCE_UNAVAILABLE: 'resource-unavailable',
  BUSY: 'busy',
  NO_ANSWER: 'no-answer',
  NO_DIALTONE: 'no-dialtone',
  HANGUP: 'hang-up',
  UNKNOWN_ERROR: 'unknown',
};

/** Source: guide, `connectStationResult`. */
const LINES: Readonly<Record<WireConnectResult, StationLine>> = {
  CONNECT: 'connected',
  CONNECT_VOICE: 'voice',
  CONNECT_DIGITAL_PHONE: 'digital-phone',
  CONNECT_RINGBACK: 'ringing',
  CONNECT_ANSWR_MACHN: 'answering-machine',
  CONNECT_FAX: 'fax',
};

/** The fault's reason is a sentence, and the guide names two of them; what is not known by its words stays a sentence. */
const SENTENCES: readonly (readonly [RegExp, MonitorProblem])[] = [
  [/station.*(not|dis)\s?connected|not connected.*station/i, 'no-line'],
  [/already (being )?monitored/i, 'somebody-speaks'],
  [/not logged (in|on)|logged out|offline/i, 'not-logged-in'],
  [/monitoring another agent/i, 'another-agent'],
  [/not monitoring/i, 'not-listening'],
];

export function stationProblem(text: string): StationProblem {
  return new Map<string, StationProblem>(Object.entries(PROBLEMS)).get(text) ?? 'unknown';
}

export function stationLine(result: WireConnectResult): StationLine {
  return LINES[result];
}

export function monitorProblem(sentence: string): MonitorProblem {
  return SENTENCES.find(([words]) => words.test(sentence))?.[1] ?? 'other';
}
