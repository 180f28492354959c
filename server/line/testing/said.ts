/** Everything that a line has said to anybody: its logs and its streams. */
export class Said {
  readonly #log: string[] = [];
  readonly #simulatorLog: string[] = [];
  readonly #streams: string[][] = [];

  readonly log = (line: string): void => {
    this.#log.push(line);
  };
  readonly simulatorLog = (line: string): void => {
    this.#simulatorLog.push(line);
  };

  /** For the pieces of one stream. */
  stream(): (text: string) => void {
    const pieces: string[] = [];
    this.#streams.push(pieces);
    return (text) => pieces.push(text);
  }

  /** Lines of the server's log at `error` or above. */
  get alarms(): string[] {
    return this.#log.filter((line) => /^\{"level":[56]0,/.test(line));
  }
  /** The same of the simulator. */
  get simulatorAlarms(): string[] {
    return this.#simulatorLog.filter((line) => /^\{"level":[56]0,/.test(line));
  }
  get logText(): string {
    return this.#log.join('');
  }
  get streamText(): string {
    return this.#streams.map((pieces) => pieces.join('')).join('\n\n');
  }
  /** The events of the streams that carry no rows. */
  get eventsWithoutRows(): string {
    return this.streamText
      .split('\n\n')
      .filter((event) => !/^(id: .*\n)?event: (snapshot|delta)\n/.test(event))
      .join('\n\n');
  }
}
