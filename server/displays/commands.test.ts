import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import type { DisplayCaller } from '#server/auth/caller';
import type { CommandFrame } from '#lib/wire/frame';
import { EVERYTHING } from '../scope/visibility.ts';
import type { Hub } from '../stream/hub.ts';
import { streamOwner } from '../stream/stream-owner.ts';
import { ANSWER_WITHIN_MS, Commands } from './commands.ts';

const RELOAD = { do: 'reload' } as const;

/** Commands to displays of which each id given has a stream. */
function open(...ids: readonly string[]) {
  const clock = new ManualClock(1_000_000);
  const sent: CommandFrame[] = [];
  const owners = ids.map((id) => {
    const caller: DisplayCaller = { kind: 'display', id, name: id, scope: { kind: 'all' }, address: '' };
    return streamOwner(caller, EVERYTHING);
  });
  const hub: Pick<Hub, 'tell'> = {
    tell(isMeant, frame) {
      const meant = owners.filter(isMeant);
      if (meant.length > 0) sent.push(frame);
      return meant.length;
    },
  };
  return { clock, sent, commands: new Commands({ hub, clock }) };
}

describe('a command to a display', () => {
  it('is answered with the first word of the display it was sent to, and how long that took', async () => {
    const { clock, sent, commands } = open('lobby', 'hall');
    const answer = commands.send('lobby', RELOAD);
    const command = sent[0]?.id ?? '';
    expect(sent).toEqual([{ kind: 'command', id: command, command: RELOAD }]);
    await clock.advance(300);
    commands.answer('hall', { command, outcome: 'failed' });
    commands.answer('lobby', { command: 'other', outcome: 'failed' });
    commands.answer('lobby', { command, outcome: 'done' });
    commands.answer('lobby', { command, outcome: 'failed' });
    expect(await answer).toEqual({ answered: true, outcome: 'done', afterMs: 300 });
    expect(clock.pending).toBe(0);
  });

  it('is given up after two seconds, and an answer after that is passed over', async () => {
    const { clock, sent, commands } = open('lobby');
    const answer = commands.send('lobby', RELOAD);
    await clock.advance(ANSWER_WITHIN_MS);
    expect(await answer).toEqual({ answered: false, outcome: null, afterMs: ANSWER_WITHIN_MS });
    commands.answer('lobby', { command: sent[0]?.id ?? '', outcome: 'done' });
  });

  it('is not waited for where no stream hears it', async () => {
    const { clock, commands } = open('hall');
    expect(await commands.send('lobby', RELOAD)).toEqual({ answered: false, outcome: null, afterMs: 0 });
    expect(clock.pending).toBe(0);
  });
});
