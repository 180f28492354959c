import { toCsv } from '../format/csv.ts';
import { type CsvMistake, csvProblem, type CsvProblem } from '../format/csv-problem.ts';
import { csvRecords, type CsvRecord } from '../format/read-csv.ts';
import type { DirectoryReading } from './directory.ts';

/** One agent of an uploaded list. */
export interface ListedAgent {
  username: string;
  fullName: string;
  skills: readonly string[];
  groups: readonly string[];
  profile: string | null;
}

export const LIST_COLUMNS = ['username', 'full_name', 'skills', 'groups', 'profile'] as const;
type ListColumn = (typeof LIST_COLUMNS)[number];

/** At most so many problems of a file are told. */
export const PROBLEMS_TOLD = 20;
const MOST_AGENTS = 50_000;
const MOST_CHARACTERS = 200;
const MOST_COLUMNS = 100;
/** Skills, or groups, of one agent; of the whole list, both together; and how often an agent stands in one. */
const MOST_NAMES_EACH = 500;
const MOST_NAMES = 10_000;
const MOST_MEMBERSHIPS = 500_000;

export type ReadList =
  | { kind: 'list'; agents: readonly ListedAgent[] }
  /** `more`: how many others there are beside those told. */
  | { kind: 'wrong'; problems: readonly CsvProblem[]; more: number };

/**
 * Reads a list of agents: a header naming the five columns in any order, a line an agent, several skills or groups with
 * semicolons between them (`\;` is one that belongs to a name). Every line is read, so that all that is wrong is told.
 * `pause` is called after every line, to let others work.
 */
export async function readDirectoryList(
  text: string,
  pause: () => Promise<void> | undefined,
): Promise<ReadList> {
  const told: CsvProblem[] = [];
  const records = csvRecords(text, told);
  const { value: header } = records.next();
  const places = header ? placesOf(header, told) : noHeader(told);
  if (!header || places === null) return wrong(told);
  const agents: ListedAgent[] = [];
  const bounds = new ListBounds();
  const lineOf = new Map<string, number>();
  for (const record of records) {
    const agent = agentOf(record, { places, width: header.fields.length, told });
    await pause();
    if (!agent) continue;
    const earlier = lineOf.get(agent.username);
    if (earlier !== undefined)
      told.push(csvProblem({ line: record.line, column: 'username' }, 'repeated', { line: earlier }));
    lineOf.set(agent.username, record.line);
    agents.push(agent);
    const beyond = bounds.beyond(agent);
    if (beyond === null) continue;
    // What follows is not worth the reading.
    told.push(csvProblem({ line: record.line }, beyond.key, { most: beyond.most }));
    break;
  }
  if (told.length === 0 && agents.length === 0) told.push(csvProblem({ line: 1 }, 'no-agent'));
  return told.length > 0 ? wrong(told) : { kind: 'list', agents };
}

/** What a list may hold: far more than a contact centre has, and few enough to be compared and kept in seconds. */
class ListBounds {
  readonly #names = { skills: new Set<string>(), groups: new Set<string>() };
  #agents = 0;
  #memberships = 0;

  /** The bound that an agent oversteps with all before it. */
  beyond({ skills, groups }: ListedAgent): { key: CsvMistake; most: number } | null {
    this.#agents += 1;
    this.#memberships += skills.length + groups.length;
    for (const name of skills) this.#names.skills.add(name);
    for (const name of groups) this.#names.groups.add(name);
    if (this.#agents > MOST_AGENTS) return { key: 'most-agents', most: MOST_AGENTS };
    if (this.#names.skills.size + this.#names.groups.size > MOST_NAMES)
      return { key: 'most-names', most: MOST_NAMES };
    if (this.#memberships > MOST_MEMBERSHIPS) return { key: 'most-memberships', most: MOST_MEMBERSHIPS };
    return null;
  }
}

function wrong(problems: readonly CsvProblem[]): ReadList {
  const inOrder = problems.toSorted((a, b) => a.line - b.line);
  return {
    kind: 'wrong',
    problems: inOrder.slice(0, PROBLEMS_TOLD),
    more: Math.max(0, inOrder.length - PROBLEMS_TOLD),
  };
}

const COLUMNS_MEANT = LIST_COLUMNS.join(', ');

type Places = Readonly<Record<ListColumn, number>>;

function noHeader(told: CsvProblem[]): null {
  told.push(csvProblem({ line: 1 }, 'empty-file', { columns: COLUMNS_MEANT }));
  return null;
}

function placesOf({ line, fields }: CsvRecord, told: CsvProblem[]): Places | null {
  if (fields.length > MOST_COLUMNS) {
    const about = { count: fields.length, columns: COLUMNS_MEANT };
    told.push(csvProblem({ line }, 'most-columns', about));
    return null;
  }
  const names = fields.map((field) =>
    field
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
  const places: Partial<Record<ListColumn, number>> = {};
  for (const column of LIST_COLUMNS) {
    const place = names.indexOf(column);
    if (place === -1) told.push(csvProblem({ line, column }, 'no-column'));
    else if (names.lastIndexOf(column) !== place) told.push(csvProblem({ line, column }, 'column-twice'));
    else places[column] = place;
  }
  names.forEach((name, index) => {
    if (!LIST_COLUMNS.some((column) => column === name))
      told.push(
        csvProblem({ line, column: fields[index] ?? '' }, 'unknown-column', { columns: COLUMNS_MEANT }),
      );
  });
  const { username, full_name, skills, groups, profile } = places;
  if (username === undefined || full_name === undefined || skills === undefined) return null;
  if (groups === undefined || profile === undefined) return null;
  return { username, full_name, skills, groups, profile };
}

function agentOf(
  { line, fields }: CsvRecord,
  { places, width, told }: { places: Places; width: number; told: CsvProblem[] },
): ListedAgent | null {
  if (fields.length !== width) {
    told.push(csvProblem({ line }, 'width', { count: fields.length, header: width }));
    return null;
  }
  const check = (column: ListColumn, names: readonly string[]): void => {
    if (names.some((name) => /\p{Cc}/u.test(name)))
      told.push(csvProblem({ line, column }, 'control-character'));
    else if (names.some((name) => name.length > MOST_CHARACTERS))
      told.push(csvProblem({ line, column }, 'long-name', { most: MOST_CHARACTERS }));
  };
  const one = (column: ListColumn): string => {
    const name = unguarded(fields[places[column]] ?? '').trim();
    check(column, [name]);
    return name;
  };
  const several = (column: ListColumn): readonly string[] => {
    const text = unguarded(fields[places[column]] ?? '').trim();
    const names = namesIn(text.slice(0, MOST_NAMES_EACH * MOST_CHARACTERS));
    if (names.length > MOST_NAMES_EACH || text.length > MOST_NAMES_EACH * MOST_CHARACTERS)
      told.push(csvProblem({ line, column }, 'many-names', { most: MOST_NAMES_EACH }));
    else check(column, names);
    return names.slice(0, MOST_NAMES_EACH);
  };
  const agent = {
    username: one('username'),
    fullName: one('full_name'),
    skills: several('skills'),
    groups: several('groups'),
    profile: one('profile') || null,
  };
  if (agent.username !== '') return agent;
  told.push(csvProblem({ line, column: 'username' }, 'empty'));
  return null;
}

function namesIn(text: string): readonly string[] {
  const names = [...text.matchAll(/(?:\\[\\;]|[^;])+/g)].map(([name]) =>
    name.replaceAll(/\\([\\;])/g, '$1').trim(),
  );
  return [...new Set(names.filter((name) => name !== ''))];
}

// A spreadsheet would run these as formulas: an apostrophe leads them on the way out, and is taken off on the way in.
const GUARDED = /^'+(?=[=+\-@])/;

function unguarded(field: string): string {
  return GUARDED.test(field) ? field.slice(1) : field;
}

/** The list as CSV, fit for `readDirectoryList` and for a spreadsheet: nothing in it is run as a formula. */
export function writeDirectoryList(agents: Iterable<ListedAgent>): string {
  const records: string[][] = [[...LIST_COLUMNS]];
  for (const { username, fullName, skills, groups, profile } of agents) {
    const fields = [username, fullName, listText(skills), listText(groups), profile ?? ''];
    records.push(fields.map((field) => (GUARDED.test(field) ? `'${field}` : field)));
  }
  return toCsv(records);
}

function listText(names: readonly string[]): string {
  return names.map((name) => name.replaceAll(/[\\;]/g, '\\$&')).join('; ');
}

/** The list as a reading of users, skills and groups, all known by name alone. */
export function readingOfList(agents: readonly ListedAgent[]): DirectoryReading {
  const skills = new Map<string, string[]>();
  const groups = new Map<string, string[]>();
  const join = (names: readonly string[], into: Map<string, string[]>, username: string): void => {
    for (const name of names) {
      const usernames = into.get(name);
      if (usernames) usernames.push(username);
      else into.set(name, [username]);
    }
  };
  for (const agent of agents) {
    join(agent.skills, skills, agent.username);
    join(agent.groups, groups, agent.username);
  }
  return {
    users: agents.map(({ username, fullName, profile }) => ({
      id: null,
      username,
      fullName,
      email: null,
      isActive: true,
      profile,
    })),
    skills: Array.from(skills, ([name, usernames]) => ({
      id: null,
      name,
      description: '',
      members: usernames.map((username) => ({ username, level: null })),
    })),
    groups: Array.from(groups, ([name, members]) => ({ id: null, name, description: '', members })),
    campaigns: [],
    dispositions: [],
    reasons: [],
  };
}
