import { expect } from 'vitest';
import { PASSWORD } from '#server/simulator/service/accounts';
import type { Line } from './open-line.ts';
import { namesIn } from './truth.ts';

/** Nothing escaped, nothing was found wrong, and no secret and no row is anywhere but in the rows of a stream. */
export async function expectNothingLeaked(line: Line): Promise<void> {
  const { said, served, username, watch } = line;
  expect([...watch.wrong], 'shown as live').toEqual([]);
  expect(line.escaped, 'escaped').toEqual([]);
  expect(said.alarms, 'errors in the log').toEqual([]);
  expect(said.simulatorAlarms, 'errors of the simulator').toEqual([]);

  const plain = {
    log: said.logText,
    health: JSON.stringify(served.health()),
    metrics: await served.metrics(),
    events: said.eventsWithoutRows,
  };
  const secrets = [PASSWORD, Buffer.from(`${username}:${PASSWORD}`).toString('base64'), 'Basic '];
  const names = [...namesIn((await line.domain.state()).types), username];
  for (const [where, text] of Object.entries(plain)) {
    const found = [...secrets, ...names].filter((secret) => text.includes(secret));
    expect(found, `in ${where}`).toEqual([]);
  }
  const inRows = secrets.filter((secret) => said.streamText.includes(secret));
  expect(inRows, 'in the stream').toEqual([]);
}
