import { groundsTooNear, isColour, nearestAccent } from '#lib/domain/accent';
import { type AgentState, agentStateOf } from '#lib/domain/agent-state';
import type { Locale } from '#lib/words/locale';
import type { Looks, SeenText, StateMapping } from '#lib/domain/looks';

/** A mapping while it is edited: `key` tells the lines apart. */
export interface DraftMapping {
  key: number;
  text: string;
  state: StateMapping['state'];
  label: string;
}

/** Looks as the fields hold them. */
export interface LooksDraft {
  company: string;
  accent: string;
  logo: string | null;
  logoPlate: boolean;
  locale: Locale;
  states: readonly DraftMapping[];
}

/** Why an accent is not taken. `near`: it can hardly be seen on those boards, and `nearest` can. */
type AccentProblem = { kind: 'not-a-colour' } | { kind: 'near'; grounds: 'dark' | 'light'; nearest: string };

export function draftOf({ company, logo, logoPlate, accent, locale, states }: Looks): LooksDraft {
  return {
    company: company ?? '',
    accent: accent ?? '',
    logo,
    logoPlate,
    locale,
    states: states.map(({ label, ...mapping }, key) => ({ ...mapping, label: label ?? '', key })),
  };
}

/** What the fields say, as it is kept. */
export function looksOf({ company, accent, logo, logoPlate, locale, states }: LooksDraft): Looks {
  return {
    company: company.trim() || null,
    logo,
    logoPlate,
    accent: accentOf(accent) || null,
    locale,
    states: states.map(({ text, state, label }) => ({ text, state, label: label.trim() || null })),
  };
}

/** A colour as people type it (`3C82D6`), as looks keep it. */
export function accentOf(typed: string): string {
  const text = typed.trim().toLowerCase();
  return /^[0-9a-f]{6}$/.test(text) ? `#${text}` : text;
}

export function accentProblem(typed: string): AccentProblem | null {
  const colour = accentOf(typed);
  if (colour === '') return null;
  if (!isColour(colour)) return { kind: 'not-a-colour' };
  const [grounds] = groundsTooNear(colour);
  return grounds === undefined ? null : { kind: 'near', grounds, nearest: nearestAccent(colour) };
}

/** What is wrong with a line. */
export function mappingProblem(
  { key, text }: DraftMapping,
  states: readonly DraftMapping[],
): 'missing' | 'twice' | null {
  if (text === '') return 'missing';
  return states.some((other) => other.key < key && other.text === text) ? 'twice' : null;
}

/** What a text is drawn as while it is not mapped. */
export function usualState({ kind, text }: SeenText): AgentState {
  return kind === 'state' ? agentStateOf(text) : 'not-ready';
}

/** With another line: of a text that was seen, drawn as it is now, or an empty one. */
export function withMapping(draft: LooksDraft, seen: SeenText | null): LooksDraft {
  const key = 1 + Math.max(-1, ...draft.states.map((one) => one.key));
  const state = seen ? usualState(seen) : 'not-ready';
  return { ...draft, states: [...draft.states, { key, text: seen?.text ?? '', state, label: '' }] };
}
