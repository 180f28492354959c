'use client';

import { Component, createRef, type ReactNode } from 'react';

interface Props {
  title: string;
  children: ReactNode;
}
interface State {
  failed: boolean;
  picture: string;
}

const AGAIN_MS = 10_000;

/**
 * Keeps one panel's failure to itself: its last good picture stays, drawn as stale and standing still, and it is tried
 * again every ten seconds. Without a picture a sentence says what failed.
 */
export class PanelBoundary extends Component<Props, State> {
  override state: State = { failed: false, picture: '' };
  readonly #box = createRef<HTMLDivElement>();
  #again: ReturnType<typeof setTimeout> | undefined;

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  /** The failed tree is still in the document here, as it last was good. */
  override getSnapshotBeforeUpdate(_: Props, before: State): string | null {
    const justFailed = this.state.failed && !before.failed;
    return justFailed ? (this.#box.current?.innerHTML ?? null) : null;
  }

  override componentDidUpdate(_: Props, __: State, picture: string | null): void {
    if (picture !== null && picture !== '') this.setState({ picture });
  }

  override componentDidCatch(): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.setState({ failed: false }), AGAIN_MS);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#again);
  }

  override render(): ReactNode {
    const { failed, picture } = this.state;
    if (!failed)
      return (
        <div ref={this.#box} className="size-full">
          {this.props.children}
        </div>
      );
    return (
      <div
        data-stale="true"
        data-failed="true"
        className="stale relative size-full overflow-hidden rounded-wall"
      >
        {picture === '' ? (
          <div className="size-full bg-panel" />
        ) : (
          <div className="size-full" dangerouslySetInnerHTML={{ __html: picture }} />
        )}
        <span aria-hidden="true" className="hatched pointer-events-none absolute inset-0" />
        <p className="absolute right-0 bottom-0 left-0 truncate bg-panel-2 px-[24px] py-[8px] text-[29px] leading-tight text-ink">
          {this.props.title} failed · trying again
        </p>
      </div>
    );
  }
}
