import type { ModelCell } from '../centre.ts';
import type { Call } from '../call.ts';
import type { Figures } from '../fact-log.ts';
import type { Floor } from '../floor.ts';
import { rangeStart } from '../range-start.ts';
import { type Skill, SKILL_PEAK } from '../skill.ts';
import { countText, durationText, running } from './cell-text.ts';
import type { TableSource } from './table-source.ts';

const COLUMNS = [
  'Skill Name',
  'Agents Logged In',
  'Agents Not Ready For Calls',
  'Agents On Call',
  'Agents Ready For Calls',
  'Agents Ready For VMs',
  'Calls In Queue',
  'Calls In Queue (Visual IVR)',
  'Current Longest Queue Time',
  'Longest Queue Time',
  'Queue Callbacks',
  'Total VMs',
  'VMs In Progress',
  'VMs In Queue',
] as const;

/** A row a skill. Voice calls, visual IVR and callbacks are counted apart; the current longest wait is over all three. */
export function acdStatusTable(floor: Floor): TableSource {
  return (view) => {
    const figures = floor.facts.skills.since(rangeStart(floor.now, view));
    const rows = new Map<string, readonly ModelCell[]>();
    for (const skill of floor.skills)
      if (!view.skills || view.skills.has(skill.name)) rows.set(skill.name, rowOf(floor, skill, figures));
    return { columns: COLUMNS, rows };
  };
}

function rowOf(floor: Floor, skill: Skill, figures: Figures): ModelCell[] {
  const { inState } = skill;
  const ready = inState.Ready;
  const onCall = inState['On Call'] + inState.Ringing;
  const notReady =
    inState['Not Ready'] + inState['After Call Work'] + inState['On Preview'] + inState['On Voicemail'];
  let readyForVoicemail = 0;
  for (const agent of skill.ready) if (agent.takesVoicemail) readyForVoicemail += 1;
  const waiting = { voice: 0, 'visual-ivr': 0, callback: 0 } satisfies Record<Call['kind'], number>;
  let earliest: number | null = null;
  for (const call of skill.queue) {
    waiting[call.kind] += 1;
    if (earliest === null || call.queuedAt < earliest) earliest = call.queuedAt;
  }
  const longestMs = figures.peak(skill.index, SKILL_PEAK.queueMs);
  const isLongestNow = earliest !== null && floor.now - earliest >= longestMs;
  return [
    skill.name,
    `${ready + onCall + notReady} (${ready})`,
    countText(notReady),
    countText(onCall),
    countText(ready),
    countText(readyForVoicemail),
    countText(waiting.voice),
    countText(waiting['visual-ivr']),
    running(earliest),
    isLongestNow ? running(earliest) : durationText(longestMs),
    countText(waiting.callback),
    countText(skill.voicemailsWaiting + skill.voicemailsInWork),
    countText(skill.voicemailsInWork),
    countText(skill.voicemailsWaiting),
  ];
}
