import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { ActingSource } from '#lib/domain/acting-source';
import type { IncomingMessage, Receiving } from '#lib/domain/message-acts';
import { openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';
import { actingOn } from './testing/acting-on.ts';

const calls = z.array(z.looseObject({ operation: z.string(), count: z.number() }));
const sessions = z.array(z.looseObject({ user: z.string(), busy: z.boolean() }));

/** Real sockets on a busy machine take their time. */
const PATIENT = { timeout: 20_000 };

class Heard {
  readonly messages: IncomingMessage[] = [];
  readonly standings: Receiving[] = [];
  onMessages(messages: readonly IncomingMessage[]): void {
    this.messages.push(...messages);
  }
  onReceiving(receiving: Receiving): void {
    this.standings.push(receiving);
  }
  get receiving(): Receiving['kind'] | undefined {
    return this.standings.at(-1)?.kind;
  }
  get texts(): string[] {
    return this.messages.map(({ text }) => text);
  }
}

async function anAgent(source: ActingSource): Promise<{ id: string; name: string; role: 'agent' }> {
  const people = await source.messages.people();
  const agent =
    people.kind === 'done' ? people.value.find(({ role, id }) => role === 'agent' && id.endsWith('2')) : null;
  if (!agent) throw new Error('nobody is there');
  return { ...agent, role: 'agent' };
}

const seats = async (domain: SimulatedDomain): Promise<string[]> =>
  sessions.parse((await domain.control('GET', '/sessions')).value).map(({ user }) => user);
const isHeld = async (domain: SimulatedDomain): Promise<boolean> =>
  sessions.parse((await domain.control('GET', '/sessions')).value).some(({ busy }) => busy);

describe('the poll for messages', () => {
  it('brings what is sent to the acting user, once, with the sender’s name', async () => {
    await using domain = await openDomain();
    await using source = actingOn(domain);
    const { name: agent } = await anAgent(source);
    const heard = new Heard();
    source.messages.receive(heard);
    await expect.poll(() => isHeld(domain), PATIENT).toBe(true);
    await domain.clock.advance(3_000);
    await expect.poll(() => heard.receiving, PATIENT).toBe('on');
    await domain.control('POST', '/acting', { kind: 'info', agent, to: 'sup1', text: 'Late today' });
    await domain.control('POST', '/acting', { kind: 'help-request', agent });
    await expect.poll(() => heard.texts, PATIENT).toEqual(['Late today', 'Please help.']);
    expect(heard.messages).toMatchObject([
      { kind: 'info', from: { name: agent, role: 'agent' } },
      { kind: 'help-request', from: { name: agent } },
    ]);
  });

  it('lets an act go first, at the latest when its slice is over', async () => {
    await using domain = await openDomain();
    await using source = actingOn(domain);
    const heard = new Heard();
    source.messages.receive(heard);
    await expect.poll(() => isHeld(domain), PATIENT).toBe(true);
    let isDone = false;
    const opened = source.messages.openChat().then((outcome) => {
      isDone = true;
      return outcome;
    });
    await domain.clock.advance(2_999);
    expect(isDone).toBe(false);
    await domain.clock.advance(1);
    expect(await opened).toMatchObject({ kind: 'done', value: 'chat-1' });
    // And the poll goes on after it.
    await expect.poll(() => isHeld(domain), PATIENT).toBe(true);
  });

  it('takes a seat only while somebody hears it, and gives it back some minutes later', async () => {
    await using domain = await openDomain();
    await using source = actingOn(domain);
    const end = source.messages.receive(new Heard());
    await expect.poll(() => seats(domain), PATIENT).toEqual(['sup1']);
    await expect.poll(() => isHeld(domain), PATIENT).toBe(true);
    end();
    await domain.clock.advance(3_000);
    await expect.poll(() => isHeld(domain), PATIENT).toBe(false);
    expect(await seats(domain)).toEqual(['sup1']);
    await expect
      .poll(async () => {
        await domain.clock.advance(60_000);
        return seats(domain);
      }, PATIENT)
      .toEqual([]);
  });

  it('says why nothing comes, asks again after a growing while, and goes on', async () => {
    await using domain = await openDomain();
    await using source = actingOn(domain);
    const other = domain.as('sup1', { program: 'their own desk' });
    await other.open();
    const heard = new Heard();
    source.messages.receive(heard);
    await expect.poll(() => heard.receiving, PATIENT).toBe('failing');
    expect(heard.standings.at(-1)).toMatchObject({
      heardAt: null,
      trouble: { kind: 'refused', refusal: { code: 'at-work-elsewhere' } },
      nextAt: domain.clock.now() + 30_000,
    });
    await other.call('closeSession');
    await domain.clock.advance(30_000);
    await expect.poll(() => isHeld(domain), PATIENT).toBe(true);
    await domain.clock.advance(3_000);
    await expect.poll(() => heard.receiving, PATIENT).toBe('on');
  });

  it('asks nothing while the requests of the domain are spent, and says so', async () => {
    await using domain = await openDomain();
    await using source = actingOn(domain);
    const asked = async (): Promise<number> =>
      calls
        .parse((await domain.control('GET', '/calls')).value)
        .filter(({ operation }) => operation === 'receiveMessages')
        .reduce((sum, { count }) => sum + count, 0);
    await domain.trouble({
      kind: 'fault',
      operation: 'receiveMessages',
      name: 'OperationsLimitExceededFault',
      count: 1,
    });
    const heard = new Heard();
    source.messages.receive(heard);
    await expect.poll(() => heard.receiving, PATIENT).toBe('failing');
    expect(heard.standings.at(-1)).toMatchObject({ trouble: { refusal: { code: 'quota' } } });
    await domain.clock.advance(29_999);
    expect(await asked()).toBe(1);
    await domain.clock.advance(1);
    await expect.poll(() => isHeld(domain), PATIENT).toBe(true);
    await domain.clock.advance(3_000);
    await expect.poll(() => heard.receiving, PATIENT).toBe('on');
  });

  it('opens a session that was lost anew, tells that the chats are over, and misses nothing sent since', async () => {
    await using domain = await openDomain();
    await using source = actingOn(domain);
    const heard = new Heard();
    let ends = 0;
    source.messages.onEnded(() => (ends += 1));
    source.messages.receive(heard);
    await expect.poll(() => isHeld(domain), PATIENT).toBe(true);
    await domain.trouble({ kind: 'expire-sessions', user: 'sup1' });
    await expect.poll(() => ends, PATIENT).toBe(1);
    await expect.poll(() => isHeld(domain), PATIENT).toBe(true);
    const other = domain.as('sup9');
    await other.open();
    await other.call('sendInfoMessage', {
      user: { role: 'DomainSupervisor', userId: '800001' },
      text: 'Back again?',
    });
    await expect.poll(() => heard.texts, PATIENT).toEqual(['Back again?']);
  });
});
