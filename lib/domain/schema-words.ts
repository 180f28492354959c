import type * as z from 'zod';
import type { Messages } from '#lib/words/words';
import type { FormulaProblem } from './formula/formula-problem.ts';

/** Something wrong with what was given: where (`panels.2.title`, empty for all of it) and what, in plain words. */
export interface DocumentProblem {
  path: string;
  message: string;
  /** The same by key, for pages, which say it in their own language. */
  says?: RuleSaying;
  /** Of a formula at that path: what is wrong with it, and where in its text. */
  formula?: FormulaProblem;
}

/** A rule that something breaks, and what its words are about. */
export interface RuleSaying {
  key: RuleKey;
  values?: Readonly<Record<string, string | number>>;
}

type Rules = Messages['problems']['rules'];
export type RuleKey = Exclude<keyof Rules, 'address'> | `address.${keyof Rules['address']}`;

const MOST_PROBLEMS = 20;

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** What a schema found, the first of it in plain words; `schema.safeParse(value, { error: schemaWords })` speaks them. */
export function problemsOf(error: z.ZodError): DocumentProblem[] {
  return error.issues.slice(0, MOST_PROBLEMS).map(({ path, message }) => ({
    path: path.map(String).join('.'),
    message,
  }));
}

/** Plain words for what zod says in its own; what a schema says itself is kept. */
export function schemaWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${KINDS[issue.expected] ?? 'something else'}`;
    case 'invalid_value':
      return `must be ${orList(issue.values.map(String))}`;
    case 'unrecognized_keys':
      return `has ${issue.keys.slice(0, 3).map(quoted).join(', ')}, which nothing here is called`;
    case 'too_small':
      return `${sizeWords(issue.origin)} at least ${issue.minimum}${unitOf(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `${sizeWords(issue.origin)} at most ${issue.maximum}${unitOf(issue.origin, issue.maximum)}`;
    case 'invalid_union':
      return 'is none of the kinds known here';
    case 'not_multiple_of':
      return 'must be a whole number';
    case 'invalid_format':
      return 'is not written as it must be';
    default:
      return undefined;
  }
}

function sizeWords(origin: string): string {
  return origin === 'string' || origin === 'array' ? 'must have' : 'must be';
}

function unitOf(origin: string, count: number | bigint): string {
  if (origin === 'string') return count === 1 ? ' character' : ' characters';
  if (origin === 'array') return count === 1 ? ' entry' : ' entries';
  return '';
}

function orList(values: readonly string[]): string {
  const named = values.slice(0, 12).map(quoted);
  const last = named.pop() ?? '';
  return named.length === 0 ? last : `${named.join(', ')} or ${last}`;
}

function quoted(text: string): string {
  return `“${text.slice(0, 40)}”`;
}
