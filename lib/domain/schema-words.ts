import type * as z from 'zod';
import type { Messages } from '#lib/words/words';
import type { FormulaProblem } from './formula/formula-problem.ts';
import { ruleOfWords, SHAPE_RULES, type ShapeSaying } from './shape-rules.ts';

/** Something wrong with what was given: where (`panels.2.title`, empty for all of it) and what, in plain words. */
export interface DocumentProblem {
  path: string;
  message: string;
  /** The same by key, for pages, which say it in their own language. */
  says?: RuleSaying;
  /** The same where its shape is wrong. */
  shape?: ShapeSaying;
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
const NONE = 'none';

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
  return error.issues.slice(0, MOST_PROBLEMS).map((issue) => {
    const shape = sayingOf(issue);
    return { path: issue.path.map(String).join('.'), message: issue.message, ...(shape && { shape }) };
  });
}

/** A rule that all of a document breaks. */
export function shapeProblem(rule: keyof typeof SHAPE_RULES): DocumentProblem {
  return { path: '', message: SHAPE_RULES[rule], shape: { rule } };
}

/** By key what `schemaWords` and the schemas themselves say in English; null where only they know. */
function sayingOf(issue: z.core.$ZodIssue): ShapeSaying | null {
  const known = ruleOfWords(issue.message);
  if (known) return known;
  switch (issue.code) {
    case 'invalid_type':
      return { rule: 'kind', values: { kind: issue.expected } };
    case 'invalid_value':
      return { rule: 'oneOf', values: severalOf(namedOf(issue.values)) };
    case 'unrecognized_keys':
      return { rule: 'unknown', values: { names: issue.keys.slice(0, 3).map(quoted).join(', ') } };
    case 'too_small':
      return { rule: 'least', values: { of: issue.origin, least: Number(issue.minimum) } };
    case 'too_big':
      return { rule: 'most', values: { of: issue.origin, most: Number(issue.maximum) } };
    default:
      return null;
  }
}

/** Plain words for what zod says in its own; what a schema says itself is kept. */
export function schemaWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? SHAPE_RULES.missing
        : `must be ${KINDS[issue.expected] ?? 'something else'}`;
    case 'invalid_value':
      return `must be ${orList(namedOf(issue.values))}`;
    case 'unrecognized_keys':
      return `has ${issue.keys.slice(0, 3).map(quoted).join(', ')}, which nothing here is called`;
    case 'too_small':
      return `${sizeWords(issue.origin)} at least ${issue.minimum}${unitOf(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `${sizeWords(issue.origin)} at most ${issue.maximum}${unitOf(issue.origin, issue.maximum)}`;
    case 'invalid_union':
      return SHAPE_RULES.noKind;
    case 'not_multiple_of':
      return SHAPE_RULES.whole;
    case 'invalid_format':
      return SHAPE_RULES.written;
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

function orList(named: readonly string[]): string {
  const { named: first, last } = severalOf(named);
  return first === NONE ? last : `${first} or ${last}`;
}

/** Those before the last, and the last: what stands between them differs by language. */
function severalOf(named: readonly string[]): { named: string; last: string } {
  return { named: named.slice(0, -1).join(', ') || NONE, last: named.at(-1) ?? '' };
}

function namedOf(values: readonly unknown[]): string[] {
  return values.slice(0, 12).map((value) => quoted(String(value)));
}

function quoted(text: string): string {
  return `"${text.slice(0, 40)}"`;
}
