/** What has really reached the screen since it was last asked. Moments are epoch ms on the server's clock. */
export interface Painted {
  at: number | null;
  frames: number;
  /** Age of the oldest numbers in the last frame. */
  dataAgeMs: number | null;
}

export interface PaintWatchOptions {
  /** Runs a task when the browser draws its next frame; never while it draws none. `requestAnimationFrame`. */
  onFrame: (task: () => void) => void;
  /** Runs a task after that frame was drawn. */
  afterFrame: (task: () => void) => void;
  now: () => number;
}

/** Counts frames that were drawn after React had changed the page: a hidden tab or a dead screen draws none. */
export class PaintWatch {
  readonly #options: PaintWatchOptions;
  #dataAgeAt: (now: number) => number | null = () => null;
  #isWaiting = false;
  #frames = 0;
  #at: number | null = null;
  #dataAgeMs: number | null = null;

  constructor(options: PaintWatchOptions) {
    this.#options = options;
  }

  /** React has put something on the page; `dataAgeAt` tells how old its oldest numbers are at a moment. */
  committed(dataAgeAt: (now: number) => number | null): void {
    this.#dataAgeAt = dataAgeAt;
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    const { onFrame, afterFrame } = this.#options;
    onFrame(() => afterFrame(() => this.#drawn()));
  }

  take(): Painted {
    const painted = { at: this.#at, frames: this.#frames, dataAgeMs: this.#dataAgeMs };
    this.#frames = 0;
    return painted;
  }

  #drawn(): void {
    this.#isWaiting = false;
    this.#frames++;
    const now = this.#options.now();
    this.#at = now;
    this.#dataAgeMs = this.#dataAgeAt(now);
  }
}
