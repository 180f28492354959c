import { AnswerStream, type ReturnSink } from './answer-stream.ts';
import type { FaultReader } from './read-fault.ts';
import { TextPool } from './text-pool.ts';
import type { XmlRecord, XmlValue } from './xml-value.ts';

interface Level {
  readonly fields: Record<string, XmlValue | XmlValue[]>;
  isEmpty: boolean;
}

/** Reads an answer that repeats `return` as it arrives: each one is reshaped as soon as it is whole, and then forgotten. */
export function recordStream<T, Fault extends string>(
  operation: string,
  reshape: (record: XmlRecord) => T | null,
  faultOf: FaultReader<Fault>,
): AnswerStream<T[], Fault> {
  return new AnswerStream(operation, new RecordSink(reshape), faultOf);
}

/** Grows one record for each `return`. What `reshape` gives null for says nothing and is left out. */
class RecordSink<T> implements ReturnSink<T[]> {
  readonly #pool = new TextPool();
  readonly #found: T[] = [];
  readonly #reshape: (record: XmlRecord) => T | null;
  #levels: Level[] = [emptyLevel()];

  constructor(reshape: (record: XmlRecord) => T | null) {
    this.#reshape = reshape;
  }

  open(): void {
    this.#levels.push(emptyLevel());
  }

  close(name: string, text: string, nil: boolean): void {
    const closed = this.#levels.pop();
    const parent = this.#levels.at(-1);
    if (!closed || !parent) return;
    const value = nil ? null : closed.isEmpty ? this.#pool.keep(text) : closed.fields;
    const earlier = parent.fields[name];
    if (earlier === undefined) parent.fields[name] = value;
    else if (Array.isArray(earlier)) earlier.push(value);
    else parent.fields[name] = [earlier, value];
    parent.isEmpty = false;
  }

  end(): void {
    const [whole] = this.#levels;
    this.#levels = [emptyLevel()];
    const reshaped = whole ? this.#reshape(whole.fields) : null;
    if (reshaped !== null) this.#found.push(reshaped);
  }

  finish(): T[] {
    return this.#found;
  }
}

function emptyLevel(): Level {
  return { fields: Object.create(null), isEmpty: true };
}
