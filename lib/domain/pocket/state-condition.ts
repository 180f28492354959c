import { agentStateOf, type AgentState } from '../agent-state.ts';
import type { Where } from '../live-query.ts';
import type { StateMapping } from '../looks.ts';

/** What the service calls states. What else a domain may say is left to those who read whole rows. */
const TEXTS: readonly string[] = [
  'Ready',
  'On Call',
  'On Hold',
  'On Park',
  'After Call Work',
  'Ringing',
  'On Preview',
  'On Voicemail',
  'Not Ready',
  'Logged Out',
];

/**
 * Agents in a state, with an installation's own reading of states and reasons: what `stateReader` makes of a row, as far
 * as a condition on columns can say it.
 */
export function stateCondition(state: AgentState, mappings: readonly StateMapping[]): Where {
  const own = new Map(mappings.map((mapping) => [mapping.text, mapping.state]));
  const texts = [...new Set([...TEXTS, ...own.keys()])];
  const stateOf = (text: string): AgentState => own.get(text) ?? agentStateOf(text);
  const inTexts = (of: AgentState): Where => ({
    column: 'State',
    op: 'in',
    values: texts.filter((text) => stateOf(text) === of),
  });
  const reasons = (isMeant: (of: AgentState) => boolean): readonly string[] =>
    mappings.filter((mapping) => isMeant(mapping.state)).map(({ text }) => text);
  const because = (values: readonly string[]): Where => ({ column: 'Reason Code', op: 'in', values });
  if (state === 'not-ready') {
    const away = reasons((of) => of !== 'not-ready');
    return away.length === 0 ? inTexts(state) : { all: [inTexts(state), { not: because(away) }] };
  }
  const moved = reasons((of) => of === state);
  if (moved.length === 0) return inTexts(state);
  return { any: [inTexts(state), { all: [inTexts('not-ready'), because(moved)] }] };
}
