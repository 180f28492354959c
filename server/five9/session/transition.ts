import {
  ail,
  begin,
  denyType,
  doubt,
  end,
  enter,
  heal,
  lose,
  moveBack,
  type Reaction,
  refuse,
  reload,
  reopen,
  reopenLater,
  resume,
  spare,
  stay,
  type Step,
  type StepContext,
  suffer,
  takeUpdate,
  takeWhole,
} from './reactions.ts';
import type { SessionEvent, SessionEventKind } from './session-event.ts';
import type { SessionKind, SessionState } from './session-state.ts';

type Row<K extends SessionEventKind> = Readonly<Record<SessionKind, Reaction<K>>>;

const nowhere = {
  idle: stay,
  opening: stay,
  loading: stay,
  polling: stay,
  'backing-off': stay,
  deposed: stay,
  denied: stay,
  stopped: stay,
} as const;

function whileWorking<K extends SessionEventKind>(reaction: Reaction<K>): Row<K> {
  return { ...nowhere, loading: reaction, polling: reaction };
}
function whileTalking<K extends SessionEventKind>(reaction: Reaction<K>): Row<K> {
  return { ...whileWorking(reaction), opening: reaction };
}
function whileWaiting<K extends SessionEventKind>(reaction: Reaction<K>): Row<K> {
  return { ...nowhere, 'backing-off': reaction, deposed: reaction, denied: reaction };
}

/** What every event does in every state. An event that means nothing there leaves the state as it is. */
export const TRANSITIONS: { readonly [K in SessionEventKind]: Row<K> } = {
  start: { ...nowhere, idle: begin },
  opened: { ...nowhere, opening: enter },
  loaded: whileWorking(takeWhole),
  updated: whileWorking(takeUpdate),
  blank: whileWorking(doubt),
  lost: whileTalking(lose),
  outdated: whileWorking(reload),
  'type-denied': whileWorking(denyType),
  'type-trouble': whileWorking(ail),
  refused: whileTalking(refuse),
  limit: whileTalking(spare),
  trouble: whileTalking(suffer),
  'wait-over': whileWaiting(resume),
  'settings-changed': { ...whileWorking(reopen), ...pick(whileWaiting(reopenLater)) },
  heal: { ...whileWorking(heal), opening: heal, ...pick(whileWaiting(heal)) },
  'clock-set-back': {
    ...whileWorking(moveBack),
    opening: moveBack,
    ...pick(whileWaiting(moveBack)),
  },
  stop: {
    idle: end,
    opening: end,
    loading: end,
    polling: end,
    'backing-off': end,
    deposed: end,
    denied: end,
    stopped: stay,
  },
};

function pick<K extends SessionEventKind>(row: Row<K>): Pick<Row<K>, 'backing-off' | 'deposed' | 'denied'> {
  return { 'backing-off': row['backing-off'], deposed: row.deposed, denied: row.denied };
}

export function transition<K extends SessionEventKind>(
  state: SessionState,
  event: SessionEvent<K>,
  context: StepContext,
): Step {
  const row: Row<K> = TRANSITIONS[event.kind];
  return row[state.kind](state, event, context);
}
