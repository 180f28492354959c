'use client';

import { Component } from 'react';

interface State {
  failed: boolean;
}

/** Catches what fails below it, and tries again by itself after a while, since nobody is there to press a button. */
export abstract class TryingAgain<Props> extends Component<Props, State> {
  protected abstract readonly againMs: number;
  override state: State = { failed: false };
  #again: ReturnType<typeof setTimeout> | undefined;

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.setState({ failed: false }), this.againMs);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#again);
  }
}
