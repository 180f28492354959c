import type { SaxesTagPlain } from 'saxes';
import type { FaultName, Five9Fault } from './fault.ts';
import type { FaultReader } from './read-fault.ts';
import { ElementBuilder, isNil, localName } from './xml-element.ts';
import { type XmlListener, type XmlRejection, XmlStream } from './xml-stream.ts';

/** What came of an answer. `value` is null where the wrapper had no `return`. */
export type AnswerReading<T, Fault extends string = FaultName> =
  | { kind: 'ok'; value: T | null }
  | { kind: 'fault'; fault: Five9Fault<Fault> }
  | { kind: 'rejected'; reason: XmlRejection };

/**
 * Gathers what stands inside `return`. `close` brings a leaf's whole text; `finish` gives null where something vital is missing.
 * `end` closes one `return` of several.
 */
export interface ReturnSink<T> {
  open(name: string): void;
  close(name: string, text: string, nil: boolean): void;
  end?(): void;
  finish(): T | null;
}

const RETURN_DEPTH = 4;

/** Reads an answer as it arrives, by local names, and hands the inside of `return` to a sink. Never throws. */
export class AnswerStream<T, Fault extends string = FaultName> implements XmlListener {
  readonly #xml: XmlStream = new XmlStream(this);
  readonly #wrapper: string;
  readonly #sink: ReturnSink<T>;
  readonly #faultOf: FaultReader<Fault>;
  readonly #fault = new ElementBuilder();
  #inBody = false;
  #inFault = false;
  #wrapperSeen = false;
  #inReturn = false;
  #returnSeen = false;
  #text = '';
  #nil = false;

  constructor(operation: string, sink: ReturnSink<T>, faultOf: FaultReader<Fault>) {
    this.#wrapper = `${operation}Response`;
    this.#sink = sink;
    this.#faultOf = faultOf;
  }

  /** False once nothing more can come of it, so that the rest need not be read. */
  push(piece: string): boolean {
    this.#xml.push(piece);
    return this.#xml.rejection === null;
  }

  finish(): AnswerReading<T, Fault> {
    const reason = this.#xml.end();
    if (reason) return { kind: 'rejected', reason };
    if (this.#fault.root) return { kind: 'fault', fault: this.#faultOf(this.#fault.root) };
    if (!this.#wrapperSeen) return { kind: 'rejected', reason: 'not-soap' };
    if (!this.#returnSeen) return { kind: 'ok', value: null };
    const value = this.#sink.finish();
    return value === null ? { kind: 'rejected', reason: 'malformed' } : { kind: 'ok', value };
  }

  open(tag: SaxesTagPlain, depth: number): void {
    const name = localName(tag.name);
    if (this.#inFault) this.#fault.open(tag);
    else if (depth > RETURN_DEPTH) {
      if (!this.#inReturn) return;
      this.#text = '';
      this.#nil = isNil(tag);
      this.#sink.open(name);
    } else this.#openOuter(tag, name, depth);
  }

  close(name: string, depth: number): void {
    if (this.#inFault) this.#fault.close();
    else if (depth > RETURN_DEPTH) {
      if (!this.#inReturn) return;
      this.#sink.close(localName(name), this.#text, this.#nil);
      this.#nil = false;
    } else if (depth === RETURN_DEPTH && this.#inReturn) {
      this.#inReturn = false;
      this.#sink.end?.();
    }
  }

  text(text: string): void {
    if (this.#inReturn) this.#text = this.#text === '' ? text : this.#text + text;
    else if (this.#inFault) this.#fault.text(text);
  }

  #openOuter(tag: SaxesTagPlain, name: string, depth: number): void {
    if (depth === 1 && name !== 'Envelope') this.#xml.reject('not-soap');
    if (depth === 2) this.#inBody = name === 'Body';
    if (depth === 3 && this.#inBody) {
      if (name === 'Fault') {
        this.#inFault = true;
        this.#fault.open(tag);
      } else if (name === this.#wrapper) this.#wrapperSeen = true;
      else this.#xml.reject('not-soap');
    }
    if (depth === RETURN_DEPTH && this.#inBody && name === 'return' && !isNil(tag)) {
      this.#inReturn = true;
      this.#returnSeen = true;
    }
  }
}
