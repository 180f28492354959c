/** What an agent is doing, whatever words a domain uses for it. `out` is logged out. */
export type AgentState =
  'ready' | 'call' | 'wrap' | 'not-ready' | 'ringing' | 'preview' | 'voicemail' | 'out' | 'unknown';

/** In the order people expect them: at work first, away last. */
export const AGENT_STATES = [
  'call',
  'wrap',
  'ringing',
  'preview',
  'voicemail',
  'ready',
  'not-ready',
  'out',
  'unknown',
] as const satisfies readonly AgentState[];

// Order matters: the first entry the letters start with wins, so `notready` stands before `ready`.
const STARTS: readonly (readonly [start: string, state: AgentState])[] = [
  ['loggedout', 'out'],
  ['loggedoff', 'out'],
  ['logout', 'out'],
  ['offline', 'out'],
  ['notready', 'not-ready'],
  ['unavailable', 'not-ready'],
  ['onbreak', 'not-ready'],
  ['break', 'not-ready'],
  ['aftercall', 'wrap'],
  ['acw', 'wrap'],
  ['wrap', 'wrap'],
  ['ringing', 'ringing'],
  ['onpreview', 'preview'],
  ['preview', 'preview'],
  ['onvoicemail', 'voicemail'],
  ['voicemail', 'voicemail'],
  ['processingvoicemail', 'voicemail'],
  ['oncall', 'call'],
  ['onhold', 'call'],
  ['onpark', 'call'],
  ['talking', 'call'],
  ['ready', 'ready'],
  ['available', 'ready'],
  ['waiting', 'ready'],
];

const seen = new Map<string, AgentState>();
const SEEN_LIMIT = 500;

/** The state behind a cell of the column `State`; case, spaces and punctuation do not matter. */
export function agentStateOf(text: unknown): AgentState {
  if (typeof text !== 'string') return 'unknown';
  const known = seen.get(text);
  if (known !== undefined) return known;
  const letters = text.toLowerCase().replace(/[^a-z]/g, '');
  const state = STARTS.find(([start]) => letters.startsWith(start))?.[1] ?? 'unknown';
  if (seen.size < SEEN_LIMIT) seen.set(text, state);
  return state;
}

/** Every state but logged out (and unknown) is presence at work. */
export function isLoggedIn(state: AgentState): boolean {
  return state !== 'out' && state !== 'unknown';
}
