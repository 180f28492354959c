import type { Clock } from '#lib/domain/clock';
import { versionIn } from '#lib/domain/service-address';
import { endpointPath } from '../contract/endpoint-path.ts';
import { VERSION_NAMES, type VersionName } from '../contract/field.ts';

/** Where calls go, and the contract they are written by. */
export interface Step {
  url: string;
  version: VersionName;
}

/** The version that a service was found to have, and when. */
export interface FoundVersion {
  version: VersionName;
  /** Epoch ms. */
  at: number;
}

export interface VersionLadderOptions {
  /** The newest to ask for; the only one unless `fallsBack`. */
  url: string;
  fallsBack: boolean;
  clock: Clock;
  /** What was found before: where to begin. */
  before: FoundVersion | null;
  onFound: (found: FoundVersion) => void;
}

/** So long the service is taken at its word; then a new session begins with the newest version again. */
const FOUND_FOR_MS = 3_600_000;

/**
 * Which version of the service is spoken: the newest, or the one below it that is there. A service that has a version at an address
 * answers there; where it has none nothing was done, so that the same call may go one step down.
 */
export class VersionLadder {
  readonly #options: VersionLadderOptions;
  readonly #steps: readonly Step[];
  #at = 0;
  #found: FoundVersion | null;

  constructor(options: VersionLadderOptions) {
    this.#options = options;
    this.#steps = stepsFrom(options.url, options.fallsBack);
    this.#found = options.before;
    const begin = this.#steps.findIndex(({ version }) => version === options.before?.version);
    this.#at = Math.max(0, begin);
  }

  get step(): Step {
    const step = this.#steps[this.#at] ?? this.#steps[0];
    if (!step) throw new Error('a ladder has a step');
    return step;
  }

  /** A session is about to be opened: a service may have got a newer version since. */
  sessionOpens(): void {
    const { clock } = this.#options;
    if (this.#at > 0 && (!this.#found || clock.now() - this.#found.at >= FOUND_FOR_MS)) this.#at = 0;
  }

  answered({ version }: Step): void {
    const { clock, fallsBack, onFound } = this.#options;
    if (!fallsBack) return;
    const now = clock.now();
    if (this.#found?.version === version && now - this.#found.at < FOUND_FOR_MS) return;
    this.#found = { version, at: now };
    onFound(this.#found);
  }

  /** There is nothing at that step. Whether a lower one is to be asked; at the end the next call begins at the top. */
  missed(step: Step): boolean {
    if (this.step !== step) return true;
    const isLast = this.#at + 1 >= this.#steps.length;
    this.#at = isLast ? 0 : this.#at + 1;
    return !isLast;
  }
}

function stepsFrom(url: string, fallsBack: boolean): Step[] {
  const named = versionIn(url);
  const asked = VERSION_NAMES.find((version) => version === named);
  // A version that we do not know is newer than those we do, and is spoken to as the newest of them.
  const first: Step = { url, version: asked ?? 'v9_5' };
  if (!fallsBack || named === null) return [first];
  const below = asked === undefined ? VERSION_NAMES : VERSION_NAMES.slice(0, VERSION_NAMES.indexOf(asked));
  return [first, ...below.toReversed().map((version) => ({ url: at(url, version), version }))];
}

function at(url: string, version: VersionName): string {
  const other = new URL(url);
  other.pathname = endpointPath(version);
  return other.toString();
}
