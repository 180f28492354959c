import type { Clock } from '#lib/domain/clock';
import type { WallProgram } from '#lib/domain/display';
import { backOffMs } from '#components/live/back-off.ts';
import type { StreamAs } from '#components/live/stream-address.ts';
import type { ProgramAnswer } from './ask-program.ts';
import { type WallRequest, programPath } from './wall-request.ts';
import type { LastPicture, ShownWall, WallState } from './wall-state.ts';

export interface ProgramKeeperOptions {
  request: WallRequest;
  ask: (path: string) => Promise<ProgramAnswer>;
  /** A display's last picture, where there is one; neither rejects. */
  lastPicture: { read: () => Promise<LastPicture | null>; forget: () => Promise<void> };
  clock: Clock;
  /** `performance.now`. */
  monotonicNow: () => number;
  random: () => number;
}

type Told = Extract<ProgramAnswer, { kind: 'program' }>;

/** No answer for so long: the last picture is shown until there is one. */
const PATIENCE_MS = 2_500;
/** Without a right to see anything, or before it is paired, a wall asks again so seldom. */
const HOPEFUL_MS = 15_000;

/**
 * Finds out what a wall shows and keeps it true: a display's program first, then a person's, else pairing. Asks one thing
 * at a time, and goes on asking as long as the server does not answer. `start` and `stop` may alternate.
 */
export class ProgramKeeper {
  readonly #options: ProgramKeeperOptions;
  readonly #listeners = new Set<() => void>();
  #request: WallRequest;
  #state: WallState;
  #isRunning = false;
  /** It has been a display: what it shows when it is none any more is pairing, never a person's wall. */
  #isDisplay = false;
  #life = 0;
  #answers = 0;
  #failures = 0;
  #asking: Promise<boolean> | null = null;
  /** Counts what makes an answer under way worthless. */
  #epoch = 0;
  #cancelNext: (() => void) | null = null;
  #cancelPatience: (() => void) | null = null;

  constructor(options: ProgramKeeperOptions) {
    this.#options = options;
    this.#request = options.request;
    this.#state = { kind: options.request.pairs ? 'pairing' : 'asking' };
  }

  state(): WallState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    if (this.#request.pairs) return;
    this.#cancelPatience = this.#options.clock.after(PATIENCE_MS, () => void this.#fallBack());
    void this.refresh();
  }

  stop(): void {
    this.#isRunning = false;
    this.#epoch++;
    this.#asking = null;
    this.#cancelNext?.();
    this.#cancelPatience?.();
    this.#cancelNext = this.#cancelPatience = null;
  }

  /** Asks for the program now; true when the server gave one. Calls that come together are one. */
  refresh(): Promise<boolean> {
    if (!this.#isRunning) return Promise.resolve(false);
    if (this.#asking) return this.#asking;
    const asking = this.#ask(this.#epoch).finally(() => {
      if (this.#asking === asking) this.#asking = null;
    });
    this.#asking = asking;
    return asking;
  }

  /** As `refresh`, within so long, so that many walls do not ask as one. */
  refreshWithin(waitMs: number): void {
    this.#later(this.#options.random() * waitMs);
  }

  /** Somebody looks at the page. */
  wake(): void {
    if (this.#state.kind !== 'shown' && !this.#request.pairs) void this.refresh();
  }

  /** This browser is a display now, whatever it was before. */
  paired(): void {
    this.#request = { pairs: false, asked: null };
    this.#begin({ kind: 'asking' });
    void this.#options.lastPicture.forget();
    void this.refresh();
  }

  /** The server has said that this display shows nothing any more. */
  revoked(): void {
    this.#begin({ kind: 'pairing' });
    void this.#options.lastPicture.forget();
    this.#later(HOPEFUL_MS);
  }

  async #ask(epoch: number): Promise<boolean> {
    const answer = await this.#answer();
    if (epoch !== this.#epoch) return false;
    this.#cancelPatience?.();
    this.#cancelPatience = null;
    switch (answer.kind) {
      case 'program':
        this.#failures = 0;
        this.#show(answer);
        return true;
      case 'nobody':
      case 'not-allowed':
        this.#failures = 0;
        this.#refuse(answer.kind);
        return false;
      case 'away':
        this.#later(backOffMs(this.#failures++, this.#options.random));
        await this.#fallBack();
        return false;
    }
  }

  async #answer(): Promise<ProgramAnswer> {
    const { ask } = this.#options;
    const isPersons =
      this.#request.asked !== null || (this.#state.kind === 'shown' && this.#state.as === 'person');
    if (isPersons) return await ask(programPath('person', this.#request));
    const answer = await ask(programPath('display', this.#request));
    if (this.#isDisplay)
      return answer.kind === 'program' && !answer.program.display ? { kind: 'nobody' } : answer;
    return answer.kind === 'nobody' ? await ask(programPath('person', this.#request)) : answer;
  }

  #show({ program, serverTime }: Told): void {
    const as: StreamAs = program.display ? 'display' : 'person';
    this.#isDisplay ||= as === 'display';
    const before = this.#state.kind === 'shown' ? this.#state : null;
    const goesOn = before?.as === as && before.program.display?.id === program.display?.id;
    if (before?.kept && !goesOn) void this.#options.lastPicture.forget();
    const shown: ShownWall = {
      kind: 'shown',
      program: before && isSame(before.program, program) ? before.program : program,
      as,
      life: before && goesOn ? before.life : ++this.#life,
      answers: ++this.#answers,
      kept: before && goesOn ? before.kept : null,
      told: serverTime === null ? null : { serverTime, at: this.#options.monotonicNow() },
    };
    this.#become(shown);
  }

  #refuse(why: 'nobody' | 'not-allowed'): void {
    // A person's wall hears of it by its stream too, and says so itself until somebody is signed in again.
    if (this.#state.kind === 'shown' && this.#state.as === 'person') return;
    this.#become({ kind: why === 'nobody' ? 'pairing' : why });
    void this.#options.lastPicture.forget();
    this.#later(HOPEFUL_MS * (0.5 + this.#options.random() / 2));
  }

  /** Shows the last picture, of a display only: nobody knows who would look at a person's. */
  async #fallBack(): Promise<void> {
    const isOpen = (): boolean => this.#state.kind === 'asking' || this.#state.kind === 'away';
    if (!isOpen()) return;
    const epoch = this.#epoch;
    const last = this.#request.asked ? null : await this.#options.lastPicture.read();
    if (epoch !== this.#epoch || !isOpen()) return;
    if (!last) return this.#become({ kind: 'away' });
    this.#isDisplay = true;
    this.#become({
      kind: 'shown',
      program: last.program,
      as: 'display',
      life: ++this.#life,
      answers: this.#answers,
      kept: last.picture,
      told: { serverTime: last.savedAt, at: this.#options.monotonicNow() },
    });
  }

  #begin(state: WallState): void {
    this.#epoch++;
    this.#asking = null;
    this.#cancelNext?.();
    this.#cancelNext = null;
    this.#become(state);
  }

  #later(waitMs: number): void {
    if (!this.#isRunning) return;
    this.#cancelNext?.();
    this.#cancelNext = this.#options.clock.after(waitMs, () => {
      this.#cancelNext = null;
      void this.refresh();
    });
  }

  #become(state: WallState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function isSame(before: WallProgram, now: WallProgram): boolean {
  return before.version === now.version;
}
