import {
  WIRE_ROLLING_PERIODS,
  WIRE_STATISTICS_RANGES,
  type WireRollingPeriod,
  type WireStatisticsRange,
  type WireViewSettings,
} from '#server/five9/contract/wire-types';
import { dataCentreOffsetMs } from './data-centre-time.ts';
import { Refusal } from './refusal.ts';

/** A session's settings with every gap filled. `idleTimeOut` in seconds, the times in ms. */
export interface SessionSettings extends WireViewSettings {
  forceLogoutSession: boolean;
  idleTimeOut: number;
  rollingPeriod: WireRollingPeriod;
  statisticsRange: WireStatisticsRange;
}

/** Texts of the request's `viewSettings`, by element name; absent where the element was. */
export type SettingTexts = Readonly<Record<string, string | undefined>>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What counts when the caller says nothing: the day so far, half an hour rolling, a shift from 8, Pacific time now. */
export function defaultSettings(at: number): SessionSettings {
  return {
    forceLogoutSession: false,
    idleTimeOut: 180,
    rollingPeriod: 'Minutes30',
    shiftStart: 8 * HOUR_MS,
    statisticsRange: 'CurrentDay',
    timeZone: dataCentreOffsetMs(at),
  };
}

/**
 * Reads settings strictly: a wrong value is an IncorrectArgumentFault that names it, a missing one takes its default; the two
 * that must be there are 0 without, as any number left out of a request.
 */
export function readSettings(texts: SettingTexts, at: number): SessionSettings {
  const defaults = defaultSettings(at);
  const appType = texts['appType'];
  return {
    ...(appType === undefined ? {} : { appType }),
    forceLogoutSession: readBoolean('forceLogoutSession', texts, defaults.forceLogoutSession),
    idleTimeOut: readIdleTimeOut(texts, defaults.idleTimeOut),
    rollingPeriod: readMember('rollingPeriod', texts, WIRE_ROLLING_PERIODS) ?? defaults.rollingPeriod,
    shiftStart: readInteger('shiftStart', texts, { from: 0, to: DAY_MS - 1, otherwise: 0 }),
    statisticsRange: readMember('statisticsRange', texts, WIRE_STATISTICS_RANGES) ?? defaults.statisticsRange,
    timeZone: readInteger('timeZone', texts, {
      from: -12 * HOUR_MS,
      to: 14 * HOUR_MS,
      otherwise: 0,
    }),
  };
}

/** Seconds after which an idle session ends, as a request says it; `otherwise` where it says nothing. */
export function readIdleTimeOut(texts: SettingTexts, otherwise: number): number {
  return readInteger('idleTimeOut', texts, { from: 60, to: 1800, otherwise });
}

function readBoolean(name: string, texts: SettingTexts, otherwise: boolean): boolean {
  const text = texts[name]?.trim();
  if (text === undefined) return otherwise;
  if (['true', '1', 'yes'].includes(text)) return true;
  if (['false', '0', 'no'].includes(text)) return false;
  throw new Refusal('IncorrectArgumentFault', `${name} must be true or false.`);
}

function readInteger(
  name: string,
  texts: SettingTexts,
  range: { from: number; to: number; otherwise: number },
): number {
  const text = texts[name]?.trim();
  if (text === undefined) return range.otherwise;
  const value = /^[+-]?\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= range.from && value <= range.to) return value;
  throw new Refusal(
    'IncorrectArgumentFault',
    `${name} must be a whole number from ${range.from} to ${range.to}.`,
  );
}

function readMember<T extends string>(
  name: string,
  texts: SettingTexts,
  members: readonly T[],
): T | undefined {
  const text = texts[name]?.trim();
  if (text === undefined) return undefined;
  const member = members.find((one) => one === text);
  if (member) return member;
  throw new Refusal('IncorrectArgumentFault', `${name} must be one of ${members.join(', ')}.`);
}
