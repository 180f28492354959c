/** Where a viewer's bytes go: one open HTTP response. All calls are safe after the end. */
export interface Sink {
  /** Hands over bytes; false means the other side is slow: write no more until `onDrain`. */
  write(bytes: Uint8Array): boolean;
  onDrain(listener: () => void): void;
  /** Called once when the response is over, whoever ended it. */
  onClose(listener: () => void): void;
  /** Ends the response after what was written. */
  end(): void;
  /** Drops the response at once, with what was not yet taken: for a viewer that reads no more. */
  abort(): void;
}
