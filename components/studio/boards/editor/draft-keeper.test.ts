import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardDocument } from '#lib/domain/board-document';
import { blended } from '#lib/domain/templates/blended';
import { problem } from '#components/ui/problem.ts';
import { DraftKeeper, type SaveOutcome } from './draft-keeper.ts';
import type { SavedDraft } from './draft-state.ts';
import type { DraftStorage, KeptDraft } from './kept-draft.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function named(name: string): BoardDocument {
  return { ...blended(), name };
}

function draft(version: number, name: string, by = 'Maria Keller'): SavedDraft {
  return { version, document: named(name), by, at: version };
}

/** A server that compares and sets, as ours does. */
class Server {
  now: SavedDraft;
  saves = 0;
  away = false;
  refusal: SaveOutcome | null = null;

  constructor(now: SavedDraft) {
    this.now = now;
  }

  save = async (sent: { version: number; document: BoardDocument }): Promise<SaveOutcome> => {
    this.saves += 1;
    if (this.away) return { kind: 'failed', problem: problem('unreachable', 'Away') };
    if (this.refusal) return this.refusal;
    if (sent.version !== this.now.version) return { kind: 'refused', theirs: this.now };
    this.now = { version: sent.version + 1, document: sent.document, by: 'Maria Keller', at: 9 };
    return { kind: 'saved', version: this.now.version, by: this.now.by, at: this.now.at };
  };

  read = async (): Promise<SavedDraft | null> => (this.away ? null : this.now);
}

class Storage implements DraftStorage {
  kept: KeptDraft | null = null;
  read = () => this.kept;
  write = (kept: KeptDraft) => {
    this.kept = kept;
    return true;
  };
  clear = () => {
    this.kept = null;
  };
}

function begun(over: {
  server?: Server;
  storage?: Storage;
  mayBeSaved?: (document: BoardDocument) => boolean;
}) {
  const server = over.server ?? new Server(draft(1, 'Floor'));
  const storage = over.storage ?? new Storage();
  const keeper = new DraftKeeper({
    start: server.now,
    api: server,
    storage,
    mayBeSaved: over.mayBeSaved ?? (() => true),
  });
  keeper.start();
  return { server, storage, keeper };
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000);

describe('a draft that is edited', () => {
  it('is saved by itself once nothing is typed for a moment, and once only', async () => {
    const { server, keeper } = begun({});
    for (const name of ['F', 'Fl', 'Flo']) {
      keeper.edit(named(name));
      await seconds(0.3);
    }
    expect(server.saves).toBe(0);
    await seconds(3);
    expect(server.now).toMatchObject({ version: 2, document: { name: 'Flo' } });
    expect(server.saves).toBe(1);
  });

  it('is kept in the browser until it is saved', async () => {
    const { storage, keeper } = begun({});
    keeper.edit(named('Mine'));
    expect(storage.kept).toMatchObject({ version: 1, document: { name: 'Mine' } });
    await seconds(2);
    expect(storage.kept).toBeNull();
  });

  it('is tried again by itself while the server is away', async () => {
    const { server, keeper } = begun({});
    server.away = true;
    keeper.edit(named('Mine'));
    await seconds(20);
    expect(keeper.state().problem?.code).toBe('unreachable');
    expect(server.saves).toBeGreaterThan(1);
    expect(server.saves).toBeLessThan(8);
    server.away = false;
    await seconds(31);
    expect(server.now.document.name).toBe('Mine');
    expect(keeper.state().problem).toBeNull();
  });

  it('is not sent again as it is when the server found it wrong', async () => {
    const { server, keeper } = begun({});
    server.refusal = { kind: 'failed', problem: problem('bad-request', 'No') };
    keeper.edit(named('Mine'));
    await seconds(120);
    expect(server.saves).toBe(1);
    keeper.edit(named('Mine, better'));
    await seconds(2);
    expect(server.saves).toBe(2);
  });

  it('is not sent while it may not be saved', async () => {
    const { server, storage, keeper } = begun({ mayBeSaved: ({ name }) => name !== 'Mine' });
    keeper.edit(named('Mine'));
    await seconds(10);
    expect(server.saves).toBe(0);
    expect(storage.kept?.document.name).toBe('Mine');
  });

  it('is saved at once when it is to be published', async () => {
    const { server, keeper } = begun({});
    keeper.edit(named('Mine'));
    expect(await keeper.saveNow()).toBe(true);
    expect(server.now.document.name).toBe('Mine');
  });

  it('is sent when the page is left', async () => {
    const { server, storage, keeper } = begun({});
    keeper.edit(named('Mine'));
    keeper.stop();
    await seconds(0);
    expect(server.now.document.name).toBe('Mine');
    expect(storage.kept).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('two who edit one draft', () => {
  it('are never overwritten: the second is told, and chooses', async () => {
    const server = new Server(draft(1, 'Floor'));
    const maria = begun({ server });
    const omar = begun({ server });
    maria.keeper.edit(named('Of Maria'));
    omar.keeper.edit(named('Of Omar'));
    await seconds(1);
    expect(server.now.document.name).toBe('Of Maria');
    expect(omar.keeper.state().conflict?.document.name).toBe('Of Maria');
    expect(await omar.keeper.saveNow()).toBe(false);
    await seconds(60);
    expect(server.now.document.name).toBe('Of Maria');
    omar.keeper.tell({ kind: 'mine-kept' });
    await seconds(2);
    expect(server.now.document.name).toBe('Of Omar');
    await seconds(6);
    expect(maria.keeper.state()).toMatchObject({ mine: { name: 'Of Omar' }, takenIn: { version: 3 } });
  });

  it('keeps what was set aside until it was seen', async () => {
    const server = new Server(draft(1, 'Floor'));
    const { storage, keeper } = begun({ server });
    keeper.edit(named('Mine'));
    server.now = draft(2, 'Theirs', 'Omar Diallo');
    await seconds(1);
    keeper.tell({ kind: 'theirs-taken' });
    expect(keeper.state().mine.name).toBe('Theirs');
    expect(storage.kept?.document.name).toBe('Mine');
    keeper.tell({ kind: 'told' });
    expect(storage.kept).toBeNull();
  });
});

describe('a page that is opened again', () => {
  it('brings back what was not saved, and saves it', async () => {
    const storage = new Storage();
    storage.kept = { version: 1, document: named('Mine') };
    const { server } = begun({ storage });
    await seconds(2);
    expect(server.now.document.name).toBe('Mine');
  });

  it('lets choose when somebody saved meanwhile', async () => {
    const storage = new Storage();
    storage.kept = { version: 1, document: named('Mine') };
    const { server, keeper } = begun({ storage, server: new Server(draft(4, 'Theirs')) });
    await seconds(10);
    expect(server.saves).toBe(0);
    expect(keeper.state()).toMatchObject({ mine: { name: 'Mine' }, conflict: { version: 4 } });
  });

  it('forgets what was saved after all', () => {
    const storage = new Storage();
    storage.kept = { version: 1, document: named('Theirs') };
    const { keeper } = begun({ storage, server: new Server(draft(4, 'Theirs')) });
    expect(keeper.state().conflict).toBeNull();
    expect(storage.kept).toBeNull();
  });
});
