import type { ActingSource } from '#lib/domain/acting-source';
import type { Clock } from '#lib/domain/clock';
import type { Ears, EndedPost, EndReason, Line } from '#lib/domain/monitoring-now';
import type { OpenConnection } from '#server/connections/open-connection';
import type { ActingPerson } from '../acting.ts';

/** Somebody at a station: the one that the source can have. */
export interface Post {
  readonly connection: OpenConnection;
  readonly source: ActingSource;
  /** As they last asked, with what they saw then. */
  person: ActingPerson;
  readonly station: string;
  readonly since: number;
  line: Line;
  ears: Ears | null;
  /** Whether the upstream has ever named the source among those who listen: if not, its silence says nothing. */
  isNamed: boolean;
}

const ENDED_MS = 300_000;

/** Who is at which station, as far as this process knows: all of it is gone when a session ends. */
export class Posts {
  readonly #clock: Clock;
  readonly #posts = new Map<ActingSource, Post & { release: () => void }>();
  readonly #heard = new WeakSet<ActingSource>();
  readonly #ended = new Map<string, EndedPost>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  of(source: ActingSource): Post | undefined {
    return this.#posts.get(source);
  }

  all(): readonly Post[] {
    return [...this.#posts.values()];
  }

  /** Takes the source's station for somebody before it is logged in, so that nobody else does meanwhile. */
  take({ connection, source, person, station }: Pick<Post, 'connection' | 'source' | 'person' | 'station'>): {
    post: Post;
    /** As it was before, where nothing came of it. */
    undo: () => void;
  } {
    this.#hear(source);
    const before = this.#posts.get(source);
    before?.release();
    const post = {
      connection,
      source,
      person,
      station,
      since: this.#clock.now(),
      line: { kind: 'idle' } as const,
      ears: null,
      isNamed: false,
      release: source.monitoring.hold(),
    };
    this.#posts.set(source, post);
    this.#ended.delete(person.by.id);
    return {
      post,
      undo: () => {
        if (this.#posts.get(source) !== post) return;
        post.release();
        this.#posts.delete(source);
        if (!before) return;
        // The same one: what its holder has under way belongs to it.
        before.release = source.monitoring.hold();
        this.#posts.set(source, before);
      },
    };
  }

  /** Nobody is at that post any more; false where nobody was. */
  clear(post: Post): boolean {
    const held = this.#posts.get(post.source);
    if (held !== post) return false;
    held.release();
    return this.#posts.delete(post.source);
  }

  /** The upstream no longer knows of the post. */
  lose(post: Post): void {
    if (this.clear(post)) this.tellEnd(post, 'session');
  }

  /** Tells the holder that listening, or the station, has ended without their doing. */
  tellEnd({ connection, person, station, ears }: Post, why: EndReason): void {
    this.#ended.set(person.by.id, {
      connection: connection.plan.settings.id,
      station,
      why,
      agent: ears?.agent ?? null,
      at: this.#clock.now(),
    });
  }

  endedOf(personId: string): EndedPost | null {
    const ended = this.#ended.get(personId);
    if (ended && this.#clock.now() - ended.at >= ENDED_MS) this.#ended.delete(personId);
    return this.#ended.get(personId) ?? null;
  }

  forgetEnd(personId: string): void {
    this.#ended.delete(personId);
  }

  #hear(source: ActingSource): void {
    if (this.#heard.has(source)) return;
    this.#heard.add(source);
    source.monitoring.onEnded(() => {
      const post = this.#posts.get(source);
      if (post) this.lose(post);
    });
  }
}
