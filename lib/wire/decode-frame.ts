import { isStatisticType } from '#lib/domain/statistic-type';
import type { Frame } from './frame.ts';

/** `unknown` is a kind of a later version and to be passed over; `broken` a known kind with a wrong shape. */
export type Decoded = { kind: 'frame'; frame: Frame } | { kind: 'unknown' } | { kind: 'broken'; why: string };

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

/** Reads one event's data. Never throws. Fields it does not know are let through. */
export function decodeFrame(data: string): Decoded {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return { kind: 'broken', why: 'not JSON' };
  }
  if (!isFields(value) || typeof value['kind'] !== 'string') return { kind: 'broken', why: 'no kind' };
  if (!shapes.has(value['kind'])) return { kind: 'unknown' };
  return isFrame(value) ? { kind: 'frame', frame: value } : { kind: 'broken', why: value['kind'] };
}

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => Number.isFinite(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isFlag: Check = (value) => typeof value === 'boolean';
const isMoment: Check = (value) => value === null || isNumber(value);
const isType: Check = (value) => typeof value === 'string' && isStatisticType(value);
const isCell: Check = (value) =>
  value === null || isText(value) || isNumber(value) || (isFields(value) && isNumber(value['s']));
const isRow: Check = (value) => Array.isArray(value) && isText(value[0]) && value.every(isCell);
const isSet: Check = (value) =>
  Array.isArray(value) && value.length === 3 && isText(value[0]) && isCount(value[1]) && isCell(value[2]);
const isTexts: Check = (value) => isFields(value) && Object.values(value).every(isText);
const isColumn = shaped({ name: isText, kind: isText });
const isQuota = shaped({ operation: isText, windowMs: isNumber, limit: isNumber, used: isNumber });
const isWhy = shaped({ key: isText, values: absentOr(isTexts), again: absentOr(isText) });
const isTypeStatus = shaped({
  type: isText,
  standing: isText,
  reason: isText,
  why: absentOr(isWhy),
  measuredAt: isMoment,
  receivedAt: isMoment,
  limitMs: isNumber,
  nextAt: isMoment,
  rows: isMoment,
  columns: isNumber,
  version: isNumber,
});
const isLicences = shaped({ limit: isNumber, taken: isNumber });
const isNames = { count: isCount, names: listOf(isText) };
const told = (fields: Readonly<Record<string, Check>>): Check => {
  const check = shaped({ ...fields, readAt: isNumber });
  return (value) => value === null || check(value);
};
const isUsers = shaped({
  seats: told({ supervisors: isLicences, mobile: isLicences }),
  signedIn: told({ agents: isCount, supervisors: shaped(isNames), administrators: shaped(isNames) }),
  skills: told(isNames),
  groups: told(isNames),
});
const isConnection = shaped({
  id: isText,
  name: isText,
  zone: isText,
  range: absentOr(isText),
  state: isText,
  reason: isText,
  why: absentOr(isWhy),
  stateSince: isNumber,
  types: listOf(isTypeStatus),
  quota: listOf(isQuota),
  users: absentOr(isUsers),
});

/** What a later version may want done is let through, and passed over by whoever does not know it. */
const isCommand: Check = (value) =>
  isFields(value) &&
  isText(value['do']) &&
  absentOr(isNumber)(value['forMs']) &&
  absentOr(isText)(value['text']) &&
  absentOr(isText)(value['connection']) &&
  absentOr(isFlag)(value['isUrgent']);

const shapes: ReadonlyMap<string, readonly (readonly [string, Check])[]> = new Map(
  Object.entries({
    hello: {
      stream: isText,
      epoch: isText,
      build: isText,
      serverTime: isNumber,
      owner: isText,
      resumed: isFlag,
    },
    snapshot: {
      q: isText,
      v: isCount,
      connection: isText,
      type: isType,
      columns: listOf(isColumn),
      rows: listOf(isRow),
    },
    delta: {
      q: isText,
      from: isCount,
      v: isCount,
      set: absentOr(listOf(isSet)),
      add: absentOr(listOf(isRow)),
      del: absentOr(listOf(isText)),
      order: absentOr(listOf(isText)),
    },
    state: { serverTime: isNumber, connections: listOf(isConnection) },
    heartbeat: { serverTime: isNumber },
    command: { id: isText, command: isCommand },
    goodbye: { retryMs: isNumber, reason: isText },
  } satisfies Record<Frame['kind'], Record<string, Check>>).map(([kind, fields]) => [
    kind,
    Object.entries(fields),
  ]),
);

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shaped(fields: Readonly<Record<string, Check>>): Check {
  const checks = Object.entries(fields);
  return (value) => isFields(value) && checks.every(([field, check]) => check(value[field]));
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every((item) => check(item));
}

function absentOr(check: Check): Check {
  return (value) => value === undefined || check(value);
}

/** Checks every field of the frame's kind; `shapes` is complete over the kinds. */
function isFrame(value: unknown): value is Frame {
  if (!isFields(value)) return false;
  const shape = shapes.get(String(value['kind']));
  return shape !== undefined && shape.every(([field, check]) => check(value[field]));
}
