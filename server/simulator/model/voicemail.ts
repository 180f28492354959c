import type { Agent } from './agent.ts';
import { dropPending, enterState } from './agent-state.ts';
import { MINUTE, SECOND } from './day-curve.ts';
import { AGENT_FACT } from './facts.ts';
import { after, type Floor } from './floor.ts';
import type { Skill } from './skill.ts';

/** A caller spoke a message into this skill; somebody who is ready will be found for it within a minute or so. */
export function leaveVoicemail(floor: Floor, skill: Skill): void {
  skill.voicemailsWaiting += 1;
  lookForListener(floor, skill);
}

function lookForListener(floor: Floor, skill: Skill): void {
  if (skill.voicemailTimer) return;
  skill.voicemailTimer = after(floor, floor.random.work.whole(20, 60) * SECOND, () => {
    skill.voicemailTimer = null;
    if (skill.voicemailsWaiting === 0 || skill.isRemoved) return;
    for (const agent of skill.ready) {
      if (!agent.takesVoicemail) continue;
      listen(floor, agent, skill);
      break;
    }
    if (skill.voicemailsWaiting > 0) lookForListener(floor, skill);
  });
}

function listen(floor: Floor, agent: Agent, skill: Skill): void {
  skill.voicemailsWaiting -= 1;
  skill.voicemailsInWork += 1;
  agent.voicemailOf = skill;
  enterState(floor, agent, { state: 'On Voicemail' });
  agent.pending.push(
    after(floor, Math.max(20 * SECOND, floor.random.work.logNormal(1.5 * MINUTE, 0.5)), () => {
      dropPending(agent);
      skill.voicemailsInWork -= 1;
      agent.voicemailOf = null;
      floor.facts.agents.add(agent.index, AGENT_FACT.voicemails, 1);
      floor.facts.agents.add(agent.index, AGENT_FACT.voicemailMs, floor.now - agent.stateSince);
      floor.whenFree(agent);
    }),
  );
}

/** The agent leaves before the message was dealt with: it waits again. */
export function putVoicemailBack(floor: Floor, agent: Agent): void {
  const skill = agent.voicemailOf;
  if (!skill) return;
  agent.voicemailOf = null;
  skill.voicemailsInWork -= 1;
  leaveVoicemail(floor, skill);
}
