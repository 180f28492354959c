import type { PanelDocument } from '#lib/domain/board-document';

interface KindWords {
  name: string;
  /** What it shows, in a sentence. */
  shows: string;
}

/** What each kind of panel is called. */
export const PANEL_KINDS: Readonly<Record<PanelDocument['kind'], KindWords>> = {
  'big-number': { name: 'Big number', shows: 'One figure, huge, with its limit.' },
  gauge: { name: 'Gauge', shows: 'One figure on a scale, with its limits marked on it.' },
  'queue-table': { name: 'Queue table', shows: 'A row a skill: who waits, how long, who could answer.' },
  'state-bar': { name: 'State bar', shows: 'Agents by state, as one bar.' },
  'agent-grid': { name: 'Agent grid', shows: 'A cell an agent: the state and the time in it.' },
  'agent-table': { name: 'Agent table', shows: 'A row an agent: what they do now and what they have done.' },
  'campaign-table': { name: 'Campaign table', shows: 'Campaigns, their state and how far they are.' },
  leaderboard: {
    name: 'Leaderboard',
    shows: 'Agents in order of one figure; who has too little of it is left out.',
  },
  health: { name: 'Health', shows: 'Watchfloor itself: connections, ages of the data, calls left.' },
  image: { name: 'Picture', shows: 'A logo, a plan, a photograph.' },
  clock: { name: 'Clock', shows: 'What time it is, here and in up to five other places.' },
  ticker: { name: 'Ticker', shows: 'Lines that take turns, one after the other.' },
  'web-page': { name: 'Web page', shows: 'A page of elsewhere, to be looked at.' },
  text: { name: 'Text', shows: 'Plain words: a heading, or a note.' },
};
