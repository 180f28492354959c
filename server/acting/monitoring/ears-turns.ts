import type { Post } from './posts.ts';

interface OfPost {
  last: Promise<unknown>;
  underWay: number;
  halts: number;
}

/** At one post listening begins and stops one after the other; what was asked for before somebody stopped begins no more. */
export class EarsTurns {
  readonly #posts = new WeakMap<Pick<Post, 'station'>, OfPost>();

  /** `isHalted`: somebody has stopped since this was asked for. */
  begin<T>(post: Pick<Post, 'station'>, does: (isHalted: () => boolean) => Promise<T>): Promise<T> {
    const of = this.#of(post);
    const { halts } = of;
    return this.#next(of, () => does(() => of.halts !== halts));
  }

  /** `wasUnderWay`: something else was going on at the post when this was asked for. */
  halt<T>(post: Pick<Post, 'station'>, does: (wasUnderWay: boolean) => Promise<T>): Promise<T> {
    const of = this.#of(post);
    const wasUnderWay = of.underWay > 0;
    of.halts += 1;
    return this.#next(of, () => does(wasUnderWay));
  }

  #next<T>(of: OfPost, does: () => Promise<T>): Promise<T> {
    of.underWay += 1;
    const done = of.last.then(does).finally(() => (of.underWay -= 1));
    of.last = done.catch(() => undefined);
    return done;
  }

  #of(post: Pick<Post, 'station'>): OfPost {
    const before = this.#posts.get(post);
    if (before) return before;
    const none = { last: Promise.resolve(), underWay: 0, halts: 0 };
    this.#posts.set(post, none);
    return none;
  }
}
