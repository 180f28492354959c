import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** Why a document was not read. `doctype`: a DTD is refused on sight. `too-deep`: nested deeper than any message of the service. */
export type XmlRejection = 'empty' | 'doctype' | 'too-deep' | 'malformed' | 'not-soap';

/** The deepest message of the contract has ten levels. */
export const MAX_DEPTH = 32;

/** What a reader hears. `depth` is 1 for the root; text comes in as many parts as it was written in. */
export interface XmlListener {
  open(tag: SaxesTagPlain, depth: number): void;
  close(name: string, depth: number): void;
  text(text: string): void;
}

/**
 * A parser fed piece by piece, that refuses DTDs and deep nesting and never throws. After the first rejection the rest is
 * ignored. The caller bounds the size.
 */
export class XmlStream {
  readonly #parser = new SaxesParser({ position: false, xmlns: false });
  #rejection: XmlRejection | null = null;
  #depth = 0;
  #started = false;

  constructor(listener: XmlListener) {
    this.#parser.on('error', (error) => {
      throw error;
    });
    this.#parser.on('doctype', (doctype) => this.reject(/^\s*html/i.test(doctype) ? 'not-soap' : 'doctype'));
    this.#parser.on('opentag', (tag) => {
      this.#depth += 1;
      if (this.#depth > MAX_DEPTH) this.reject('too-deep');
      listener.open(tag, this.#depth);
    });
    this.#parser.on('closetag', (tag) => {
      listener.close(tag.name, this.#depth);
      this.#depth -= 1;
    });
    this.#parser.on('text', (text) => listener.text(text));
    this.#parser.on('cdata', (text) => listener.text(text));
  }

  get rejection(): XmlRejection | null {
    return this.#rejection;
  }

  /** Ends the reading; also for a listener that cannot go on. */
  reject(reason: XmlRejection): never {
    this.#rejection ??= reason;
    throw new Error(reason);
  }

  push(piece: string): void {
    if (this.#rejection) return;
    this.#started ||= piece.trim() !== '';
    this.#guard(() => this.#parser.write(piece));
  }

  /** The end of the document: null when it was read whole. */
  end(): XmlRejection | null {
    if (this.#rejection) return this.#rejection;
    if (!this.#started) return 'empty';
    this.#guard(() => this.#parser.close());
    return this.#rejection;
  }

  #guard(step: () => void): void {
    try {
      step();
    } catch {
      this.#rejection ??= 'malformed';
    }
  }
}
