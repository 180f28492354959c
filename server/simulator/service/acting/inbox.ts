import type { ChatMessage } from './chat-message.ts';

/** So many messages are kept for somebody who does not fetch them; older ones are lost. */
const KEPT = 500;

/** What was sent to one user and may still be fetched. */
export class Inbox {
  #messages: ChatMessage[] = [];
  readonly #listeners = new Set<() => void>();

  /** Takes a message in, a moment after the last one. */
  put(message: ChatMessage): void {
    const last = this.#messages.at(-1)?.timestamp ?? 0;
    this.#messages.push({ ...message, timestamp: Math.max(last + 1, message.timestamp) });
    if (this.#messages.length > KEPT) this.#messages = this.#messages.slice(-KEPT);
    for (const listener of this.#listeners) listener();
  }

  after(timestamp: number): readonly ChatMessage[] {
    return this.#messages.filter((message) => message.timestamp > timestamp);
  }

  /** Told of each message as it comes in. Returns what ends it. */
  onMessage(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
