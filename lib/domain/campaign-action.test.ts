import { expect, it } from 'vitest';
import { CAMPAIGN_ACTIONS, possibleActions } from './campaign-action.ts';

it.each([
  ['NOT_RUNNING', false, ['start', 'reset', 'reset-dispositions']],
  ['NOT_RUNNING', true, ['start']],
  ['STARTING', false, ['stop', 'force-stop']],
  ['RUNNING', true, ['stop', 'force-stop']],
  ['STOPPING', false, ['force-stop']],
  ['RESETTING', false, []],
  ['PAUSED', false, CAMPAIGN_ACTIONS],
  [null, false, CAMPAIGN_ACTIONS],
])('a campaign that is %s (inbound: %s) can be told to %j', (...[state, isInbound, actions]) => {
  expect(possibleActions(state, isInbound)).toEqual(actions);
});
