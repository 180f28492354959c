import { COLUMN_ROLES, type ColumnRole, type ColumnRoles } from './connection-settings.ts';
import type { Column, ColumnKind } from './column.ts';

/** Names seen for a role, most telling first, written plain: small letters and digits, one space between words. */
interface Sign {
  names: readonly string[];
  /** Every one of these words, for names that were never seen before. */
  words: readonly (readonly string[])[];
  /** A name with one of these means something else. */
  not: readonly string[];
  kinds: readonly ColumnKind[];
}

const COUNTS: readonly ColumnKind[] = ['count', 'unknown'];
const MEANS: readonly ColumnKind[] = ['mean', 'duration', 'unknown'];
const RATES = ['rate', 'percent', '%', 'pct'];

const SIGNS: Readonly<Record<ColumnRole, Sign>> = {
  offered: {
    names: [
      'total calls',
      'calls offered',
      'offered calls',
      'connected plus abandoned calls',
      'total calls count',
    ],
    words: [['offered'], ['calls', 'total'], ['received']],
    not: [...RATES, 'charges', 'time'],
    kinds: COUNTS,
  },
  answered: {
    names: ['connected calls', 'answered calls', 'calls answered', 'handled calls', 'connected calls count'],
    words: [['answered'], ['connected'], ['handled'], ['accepted']],
    not: [...RATES, 'abandoned', 'time', 'within', 'speed'],
    kinds: COUNTS,
  },
  abandoned: {
    names: ['abandoned calls', 'calls abandoned', 'abandons', 'abandoned calls count'],
    words: [['abandoned'], ['abandons']],
    not: [...RATES, 'connected', 'time', 'within'],
    kinds: COUNTS,
  },
  serviceLevel: {
    names: ['service level queue', 'service level', 'queue service level', 'service level talk'],
    words: [['service', 'level'], ['sla'], ['sl']],
    not: ['target', 'threshold', 'time'],
    kinds: ['percent', 'ratio', 'unknown'],
  },
  handleTime: {
    names: ['avg handle time', 'average handle time', 'aht'],
    words: [['handle', 'time'], ['aht']],
    not: ['total', 'longest', 'max'],
    kinds: MEANS,
  },
  speedOfAnswer: {
    names: ['avg speed of answer', 'average speed of answer', 'asa', 'avg speed to answer'],
    words: [['speed', 'answer'], ['asa']],
    not: ['total', 'longest', 'max'],
    kinds: MEANS,
  },
  answeredInTime: {
    names: ['answered in time', 'calls answered in time', 'answered within target'],
    words: [
      ['answered', 'within'],
      ['answered', 'in', 'time'],
    ],
    not: [...RATES, 'abandoned'],
    kinds: COUNTS,
  },
  abandonedInTime: {
    names: ['abandoned in time', 'short abandons', 'calls abandoned in time'],
    words: [
      ['abandoned', 'within'],
      ['short', 'abandons'],
    ],
    not: RATES,
    kinds: COUNTS,
  },
};

/** What a column in a role holds, so that one the catalogue does not know can be read and combined too. */
const KIND_OF: Readonly<Record<ColumnRole, ColumnKind>> = {
  offered: 'count',
  answered: 'count',
  abandoned: 'count',
  serviceLevel: 'percent',
  handleTime: 'mean',
  speedOfAnswer: 'mean',
  answeredInTime: 'count',
  abandonedInTime: 'count',
};

/** What a role's column is called on most domains, until an administrator maps it; on most, calls in time are not counted. */
const COMMON_NAME: Readonly<Partial<Record<ColumnRole, string>>> = {
  offered: 'Total Calls',
  answered: 'Connected Calls',
  abandoned: 'Abandoned Calls',
  serviceLevel: 'Service Level Queue',
  handleTime: 'Avg Handle Time',
  speedOfAnswer: 'Avg Speed Of Answer',
};

/** A column as boards may write it: `@offered` is the column that plays that role here; every other is a name. */
export function columnNamed(roles: ColumnRoles, written: string): string {
  const role = COLUMN_ROLES.find((one) => written === `@${one}`);
  return role ? (roles[role] ?? COMMON_NAME[role] ?? written) : written;
}

/** A column that may play a role, and why it is thought so: Five9 commonly names it so, or it is the only or first that says so. */
export interface RoleGuess {
  column: string;
  why: 'known' | 'only' | 'first';
  /** How many columns would fit by their names. */
  fitting: number;
}

/**
 * Which of a domain's columns may play which role; null where none looks like it. Only a guess: names differ by domain
 * and some mean other things than they say, so a person decides.
 */
export function guessColumnRoles(columns: readonly Column[]): Readonly<Record<ColumnRole, RoleGuess | null>> {
  return {
    offered: guess('offered', columns),
    answered: guess('answered', columns),
    abandoned: guess('abandoned', columns),
    serviceLevel: guess('serviceLevel', columns),
    handleTime: guess('handleTime', columns),
    speedOfAnswer: guess('speedOfAnswer', columns),
    answeredInTime: guess('answeredInTime', columns),
    abandonedInTime: guess('abandonedInTime', columns),
  };
}

/** Whether a column can play a role by what it holds. */
export function suitsRole(role: ColumnRole, column: Column): boolean {
  return SIGNS[role].kinds.includes(column.kind);
}

/** What a mapped column holds; null for one without a role. */
export function kindByRole(roles: ColumnRoles, column: string): ColumnKind | null {
  const role = COLUMN_ROLES.find((one) => roles[one] === column);
  return role ? KIND_OF[role] : null;
}

/** What the column of a role holds that is written as one, `@offered`; null for a plain name. */
export function roleKindOf(written: string): ColumnKind | null {
  const role = COLUMN_ROLES.find((one) => written === `@${one}`);
  return role ? KIND_OF[role] : null;
}

function guess(role: ColumnRole, columns: readonly Column[]): RoleGuess | null {
  const { names, words, not } = SIGNS[role];
  const candidates = columns
    .filter((column) => suitsRole(role, column))
    .map(({ name }) => ({ name, plain: plainWords(name) }));
  for (const known of names) {
    const found = candidates.find(({ plain }) => plain === known);
    if (found) return { column: found.name, why: 'known', fitting: 1 };
  }
  const fitting = candidates.filter(({ plain }) => {
    const has = new Set(plain.split(' '));
    return words.some((all) => all.every((word) => has.has(word))) && !not.some((word) => has.has(word));
  });
  const [first, ...more] = fitting;
  if (!first) return null;
  return { column: first.name, why: more.length === 0 ? 'only' : 'first', fitting: fitting.length };
}

/** `averageHandleTime`, `Avg. Handle-Time` and `SL %` as words. */
function plainWords(name: string): string {
  return name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replaceAll('%', ' % ')
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
