import type { BoardDocument } from '#lib/domain/board-document';
import type { Problem } from '#components/ui/problem.ts';
import {
  beginDraft,
  dueDocument,
  isUnsaved,
  nextDraft,
  type DraftEvent,
  type DraftState,
  type SavedDraft,
} from './draft-state.ts';
import type { DraftStorage } from './kept-draft.ts';

export type SaveOutcome =
  | ({ kind: 'saved' } & Omit<SavedDraft, 'document'>)
  | { kind: 'refused'; theirs: SavedDraft }
  | { kind: 'failed'; problem: Problem };

/** The server's end of a draft. Neither rejects. */
export interface DraftApi {
  /** Saves if the draft is still at `version`. */
  save(draft: { version: number; document: BoardDocument; leaving: boolean }): Promise<SaveOutcome>;
  /** The draft as it is now; null where that could not be read. */
  read(): Promise<SavedDraft | null>;
}

interface DraftKeeperOptions {
  start: SavedDraft;
  api: DraftApi;
  storage: DraftStorage;
  /** Whether a document may be saved as it is. */
  mayBeSaved: (document: BoardDocument) => boolean;
}

const SAVE_AFTER_MS = 800;
const LISTEN_EVERY_MS = 5_000;
const FIRST_RETRY_MS = 3_000;
const LAST_RETRY_MS = 30_000;

/**
 * Saves a draft by itself while it is edited, keeps in the browser what is not saved yet, and hears of others' saves. A
 * failure is tried again; a conflict waits for a person.
 */
export class DraftKeeper {
  #state: DraftState;
  readonly #options: DraftKeeperOptions;
  readonly #listeners = new Set<() => void>();
  #saving: ReturnType<typeof setTimeout> | undefined;
  #listening: ReturnType<typeof setInterval> | undefined;
  #underway: Promise<void> = Promise.resolve();
  #failures = 0;
  #isKept = true;

  constructor(options: DraftKeeperOptions) {
    this.#options = options;
    this.#state = beginDraft(options.start);
  }

  readonly state = (): DraftState => this.#state;

  /** Whether what is not saved would be found again after this page is gone. */
  readonly isKept = (): boolean => this.#isKept;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    this.#listening = setInterval(() => void this.#listen(), LISTEN_EVERY_MS);
    const kept = this.#options.storage.read();
    if (kept) this.tell({ kind: 'brought-back', ...kept });
    this.#keep();
    this.#plan();
    void this.#listen();
  }

  stop(): void {
    clearInterval(this.#listening);
    this.#listening = undefined;
    this.leave();
  }

  /** The page goes away: what is due is sent without waiting for an answer; the browser keeps it all the same. */
  leave(): void {
    clearTimeout(this.#saving);
    const document = this.#due();
    if (document) void this.#sendOff(document);
  }

  async #sendOff(document: BoardDocument): Promise<void> {
    const { api, storage } = this.#options;
    const outcome = await api.save({ version: this.#state.base.version, document, leaving: true });
    if (outcome.kind === 'saved' && this.#listening === undefined) storage.clear();
  }

  /** `field` where the edit is part of others before and after it, or null where it is none of any. */
  readonly edit = (document: BoardDocument, field?: string | null): void => {
    if (document !== this.#state.mine)
      this.tell({ kind: 'edited', document, ...(field !== undefined && { field }) });
  };

  tell(event: DraftEvent): void {
    const before = this.#state;
    this.#state = nextDraft(before, event);
    if (this.#state === before) return;
    this.#keep();
    this.#plan();
    for (const listener of this.#listeners) listener();
  }

  /** Tries again now: somebody looks at the page again, or the network is back. */
  readonly hurry = (): void => {
    this.#failures = 0;
    this.#plan();
    void this.#listen();
  };

  /** Saves what is due at once. Resolves to whether all is saved. */
  async saveNow(): Promise<boolean> {
    clearTimeout(this.#saving);
    await this.#underway;
    await this.#save();
    return !isUnsaved(this.#state) && this.#state.conflict === null;
  }

  #due(): BoardDocument | null {
    const document = dueDocument(this.#state);
    return document && this.#options.mayBeSaved(document) ? document : null;
  }

  #plan(): void {
    clearTimeout(this.#saving);
    if (this.#listening === undefined || !this.#due()) return;
    const { problem } = this.#state;
    if (problem && !isPassing(problem)) return;
    const wait = problem
      ? Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, this.#failures - 1), LAST_RETRY_MS)
      : SAVE_AFTER_MS;
    this.#saving = setTimeout(() => void this.#save(), wait);
  }

  #save(): Promise<void> {
    const document = this.#due();
    if (document) this.#underway = this.#send(document);
    return this.#underway;
  }

  async #send(document: BoardDocument): Promise<void> {
    const { version } = this.#state.base;
    this.tell({ kind: 'sent', document });
    const outcome = await this.#options.api.save({ version, document, leaving: false });
    this.#failures = outcome.kind === 'failed' ? this.#failures + 1 : 0;
    this.tell(outcome);
  }

  async #listen(): Promise<void> {
    const theirs = await this.#options.api.read();
    if (theirs && this.#listening !== undefined) this.tell({ kind: 'heard', theirs });
  }

  #keep(): void {
    const { storage } = this.#options;
    const { base, mine, setAside } = this.#state;
    if (isUnsaved(this.#state)) this.#isKept = storage.write({ version: base.version, document: mine });
    else if (setAside === null) {
      storage.clear();
      this.#isKept = true;
    }
  }
}

/** Whether trying again may help without anything being changed. */
function isPassing({ code }: Problem): boolean {
  return !['bad-request', 'forbidden', 'not-found', 'payload-too-large'].includes(code);
}
