import { csvProblem, type CsvProblem } from './csv-problem.ts';

export interface CsvRecord {
  /** The line it begins on. */
  line: number;
  fields: readonly string[];
}

const SEPARATORS = [',', ';', '\t'] as const;
type Separator = (typeof SEPARATORS)[number];

/**
 * The records of a CSV text one after another, blank lines left out; what is wrong is added to `problems`. Fields may be
 * quoted (RFC 4180); lines end with CR LF, LF or CR; the separator is whichever of comma, semicolon and tab the first
 * line has most of. A byte order mark is no part of it.
 */
export function csvRecords(text: string, problems: CsvProblem[]): Generator<CsvRecord> {
  const plain = text.startsWith('\u{FEFF}') ? text.slice(1) : text;
  return new Reader(plain, { separator: separatorOf(plain), problems }).records();
}

function separatorOf(text: string): Separator {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const char of text) {
    if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === '\n' || char === '\r')) break;
    else if (!isQuoted) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  const count = (separator: Separator): number => counts.get(separator) ?? 0;
  return SEPARATORS.reduce((best, other) => (count(other) > count(best) ? other : best));
}

class Reader {
  readonly #problems: CsvProblem[];
  readonly #text: string;
  readonly #separator: Separator;
  #at = 0;
  #line = 1;

  constructor(text: string, { separator, problems }: { separator: Separator; problems: CsvProblem[] }) {
    this.#text = text;
    this.#separator = separator;
    this.#problems = problems;
  }

  *records(): Generator<CsvRecord> {
    while (this.#at < this.#text.length) {
      const line = this.#line;
      const fields = this.#record();
      if (fields.some((field) => field.trim() !== '')) yield { line, fields };
    }
  }

  #record(): string[] {
    const fields: string[] = [];
    for (;;) {
      fields.push(this.#text[this.#at] === '"' ? this.#quoted() : this.#bare());
      if (this.#text[this.#at] === this.#separator) {
        this.#at += 1;
        continue;
      }
      if (this.#text.startsWith('\r\n', this.#at)) this.#at += 2;
      else this.#at += 1;
      this.#line += 1;
      return fields;
    }
  }

  #bare(): string {
    const from = this.#at;
    while (this.#at < this.#text.length && !this.#endsField(this.#text[this.#at])) this.#at += 1;
    return this.#text.slice(from, this.#at);
  }

  #quoted(): string {
    const line = this.#line;
    let field = '';
    this.#at += 1;
    for (;;) {
      const end = this.#text.indexOf('"', this.#at);
      const piece = this.#text.slice(this.#at, end === -1 ? undefined : end);
      field += piece;
      this.#line += piece.match(/\r\n|\n|\r/g)?.length ?? 0;
      this.#at += piece.length + 1;
      if (end === -1) {
        this.#problems.push(csvProblem({ line }, 'open-quote'));
        return field;
      }
      if (this.#text[this.#at] !== '"') break;
      field += '"';
      this.#at += 1;
    }
    const after = this.#bare();
    if (after.trim() !== '') this.#problems.push(csvProblem({ line: this.#line }, 'after-quote'));
    return field;
  }

  #endsField(char: string | undefined): boolean {
    return char === this.#separator || char === '\n' || char === '\r';
  }
}
