import { randomUUID } from 'node:crypto';
import { boardQueries } from '#lib/domain/board-queries';
import type { Clock } from '#lib/domain/clock';
import type { LiveQuery } from '#lib/domain/live-query';
import { scopeWords } from '#lib/domain/scope-words';
import type { DataScope } from '#lib/domain/data-scope';
import type { WallProgram } from '#lib/domain/display';
import type { Locale } from '#lib/words/locale';
import { plainWords } from '#lib/words/plain-words';
import { AppError } from '../app-error.ts';
import type { Caller } from '../auth/caller.ts';
import type { Directories } from '../directory/directories.ts';
import { scopeFacts } from '../scope/scope-facts.ts';
import type { Scopes } from '../scope/scopes.ts';
import { queryKey } from '../statistics/canonical-query.ts';
import type { Hub } from '../stream/hub.ts';
import { RefusedQuery } from '../stream/refused-query.ts';
import type { StreamOwner } from '../stream/stream-owner.ts';
import type { KeptDisplay } from './display-rows.ts';
import { type AskedOfWall, makeProgram, programStaysUntil } from './program.ts';
import type { ProgramSources } from './program-sources.ts';

/** Changes that come together are told once. */
const GATHER_MS = 50;
/** A display may go on with its former boards so long after its program was changed: the word of it may be on its way. */
const FORMER_MS = 60_000;

const NOTHING_ASKED: AskedOfWall = { board: null, playlist: null, connection: null };

export interface ProgramsOptions {
  sources: ProgramSources;
  scopes: Scopes;
  directories: Pick<Directories, 'of'>;
  hub: Pick<Hub, 'owners' | 'tell' | 'dismiss'>;
  clock: Clock;
}

interface Looking {
  asked: AskedOfWall;
  scope: DataScope;
  isDemo: boolean;
  locale: Locale;
}

interface Held {
  program: WallProgram;
  /** What was there when it was made. */
  generation: number;
  staysUntil: number;
  /** Canonical forms of all that its boards ask. */
  queries: ReadonlySet<string>;
  former: { queries: ReadonlySet<string>; until: number } | null;
}

/** What walls show. Told of every change of what programs are made of, it tells the walls whose program became another. */
export class Programs {
  readonly #options: ProgramsOptions;
  readonly #held = new Map<string, Held>();
  readonly #cancels = new Set<() => void>();
  #generation = 0;
  #isGathering = false;

  constructor(options: ProgramsOptions) {
    this.#options = options;
  }

  /** A display's program, in its own language, or what a person asks to see, in theirs. Throws AppError `unauthenticated`, `forbidden`. */
  programFor(caller: Caller, asked: AskedOfWall, locale: Locale): WallProgram {
    switch (caller.kind) {
      case 'nobody':
        throw new AppError('unauthenticated', 'Sign in, or pair this screen');
      case 'token':
        throw new AppError('forbidden', 'A script has no wall');
      case 'display':
        return this.#ofDisplay(caller.id).program;
      case 'person':
        return this.#make(null, { asked, scope: caller.scope, isDemo: caller.isDemo, locale });
    }
  }

  /** What a display shows. Throws AppError `unauthenticated` where it is no longer paired. */
  ofDisplay(displayId: string): WallProgram {
    return this.#ofDisplay(displayId).program;
  }

  /**
   * A display shows what is on its boards and nothing else, however it asks. Throws RefusedQuery that names the first query
   * of another kind. Whoever else owns the stream asks for whatever the scope allows.
   */
  refuseStray({ caller }: StreamOwner, queries: readonly LiveQuery[]): void {
    if (caller.kind !== 'display') return;
    const held = this.#ofDisplay(caller.id);
    const isFormer = held.former !== null && this.#options.clock.now() < held.former.until;
    for (const [place, query] of queries.entries()) {
      const key = queryKey(query);
      if (held.queries.has(key) || (isFormer && held.former?.queries.has(key))) continue;
      throw new RefusedQuery('forbidden', 'This is on none of the boards that this display shows', place);
    }
  }

  /** The program that a display has held last; null before it asked for one. Makes none. */
  known(displayId: string): WallProgram | null {
    return this.#held.get(displayId)?.program ?? null;
  }

  /** Something that programs are made of has changed. Cheap: call it on every event. */
  changed(): void {
    this.#generation += 1;
    if (this.#isGathering) return;
    this.#isGathering = true;
    this.#after(GATHER_MS, () => {
      this.#isGathering = false;
      this.#tellChanged();
    });
  }

  forget(displayId: string): void {
    this.#held.delete(displayId);
  }

  stop(): void {
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
  }

  #tellChanged(): void {
    const changed = new Set<string>();
    for (const [id, { program }] of this.#held) {
      if (!this.#options.sources.display(id)) this.#held.delete(id);
      else if (this.#ofDisplay(id).program.version !== program.version) changed.add(id);
    }
    this.#options.hub.tell(
      ({ caller }) => caller.kind === 'person' || (caller.kind === 'display' && changed.has(caller.id)),
      { kind: 'command', id: randomUUID(), command: { do: 'program' } },
    );
    if (changed.size > 0) this.#after(FORMER_MS, () => this.#endStray(changed));
  }

  /** Whoever still shows what has gone from its boards will not leave it by itself. */
  #endStray(ids: ReadonlySet<string>): void {
    this.#options.hub.dismiss(({ caller, visibility }, shown) => {
      if (caller.kind !== 'display' || !ids.has(caller.id)) return false;
      if (!this.#options.sources.display(caller.id)) return false;
      const { program } = this.#ofDisplay(caller.id);
      const seen = new Set(queriesOf(program).map((query) => queryKey(visibility.narrow(query))));
      return shown().some((query) => !seen.has(queryKey(query)));
    });
  }

  #ofDisplay(id: string): Held {
    const { clock, sources } = this.#options;
    const display = sources.display(id);
    if (!display) throw new AppError('unauthenticated', 'This screen is no longer paired');
    const before = this.#held.get(id);
    const now = clock.now();
    if (before && before.generation === this.#generation && now < before.staysUntil) return before;
    const program = this.#make(display, {
      asked: NOTHING_ASKED,
      scope: display.scope,
      isDemo: sources.isDemo(),
      locale: display.locale ?? sources.looks().locale,
    });
    const isSame = before?.program.version === program.version;
    const held: Held = {
      program: isSame ? before.program : program,
      generation: this.#generation,
      staysUntil: programStaysUntil(program),
      queries: isSame ? before.queries : new Set(queriesOf(program).map(queryKey)),
      former:
        isSame || !before ? (before?.former ?? null) : { queries: before.queries, until: now + FORMER_MS },
    };
    this.#held.set(id, held);
    return held;
  }

  #make(display: KeptDisplay | null, { asked, scope, isDemo, locale }: Looking): WallProgram {
    const { scopes, sources, clock } = this.#options;
    const visibility = scopes.visibilityOfScope(scope);
    const scopeName = scope.kind === 'all' ? null : this.#nameOf(scope, locale);
    const now = clock.now();
    return makeProgram({ display, asked, locale, visibility, scopeName, isDemo, now }, sources);
  }

  #nameOf(scope: DataScope, locale: Locale): string {
    const { entries } = scopeFacts(this.#options.directories, scope);
    return scopeWords(
      scope,
      entries.flatMap(({ name }) => name ?? []),
      plainWords(locale, 'admin'),
    );
  }

  #after(waitMs: number, task: () => void): void {
    const cancel = this.#options.clock.after(waitMs, () => {
      this.#cancels.delete(cancel);
      task();
    });
    this.#cancels.add(cancel);
  }
}

function queriesOf({ boards }: WallProgram): LiveQuery[] {
  return Object.values(boards).flatMap(boardQueries);
}
