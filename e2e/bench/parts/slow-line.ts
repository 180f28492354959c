import type { CDPSession } from 'playwright';

/** A line as a phone has it. */
export interface SlowLine {
  rttMs: number;
  downKbitS: number;
  upKbitS: number;
}

/** What has come over the line. */
export interface LineCount {
  /** Bytes within so many ms of the first request. */
  bytesWithin(ms: number): number;
}

interface Answer {
  /** When pieces came, in seconds of the browser's own clock, and how long they were unpacked. */
  pieces: { at: number; length: number }[];
  /** On the line, headers too; 0 until all of it is there. */
  bytes: number;
}

/** Slows a page's line down, keeps nothing of before, and counts what comes. A worker's requests would go past it. */
export async function slowDown(session: CDPSession, line: SlowLine): Promise<LineCount> {
  const answers = new Map<string, Answer>();
  let beganAt: number | null = null;
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.rttMs,
    downloadThroughput: (line.downKbitS * 1_000) / 8,
    uploadThroughput: (line.upKbitS * 1_000) / 8,
    connectionType: 'cellular3g',
  });
  session.on('Network.requestWillBeSent', ({ timestamp, requestId }) => {
    beganAt ??= timestamp;
    answers.set(requestId, { pieces: [], bytes: 0 });
  });
  session.on('Network.dataReceived', ({ timestamp, requestId, dataLength }) => {
    answers.get(requestId)?.pieces.push({ at: timestamp, length: dataLength });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer) answer.bytes = encodedDataLength;
  });
  return {
    // Of an answer that was under way then, its share; of one that never ends (the stream), what it was unpacked.
    bytesWithin(ms) {
      const until = (beganAt ?? 0) + ms / 1_000;
      return [...answers.values()].reduce((sum, { pieces, bytes }) => {
        const lengthOf = (some: Answer['pieces']): number =>
          some.reduce((all, { length }) => all + length, 0);
        const [came, all] = [lengthOf(pieces.filter(({ at }) => at <= until)), lengthOf(pieces)];
        return sum + (bytes === 0 ? came : all === 0 ? 0 : (bytes * came) / all);
      }, 0);
    },
  };
}
