import { isStatisticType, type StatisticType } from '#lib/domain/statistic-type';
import { AnswerStream, type ReturnSink } from './answer-stream.ts';
import { readFaultElement } from './read-fault.ts';
import { TextPool } from './text-pool.ts';
import type { WireItemUpdate, WireStatistics, WireStatisticsUpdate } from './wire-types.ts';

/** Reads an answer of getStatistics piece by piece. `asked` stands where the answer names no type. */
export function statisticsStream(asked: StatisticType): AnswerStream<WireStatistics> {
  return new AnswerStream('getStatistics', new StatisticsSink(asked), readFaultElement);
}

/** Reads an answer of getStatisticsUpdate piece by piece. */
export function statisticsUpdateStream(asked: StatisticType): AnswerStream<WireStatisticsUpdate> {
  return new AnswerStream('getStatisticsUpdate', new UpdateSink(asked), readFaultElement);
}

class StatisticsSink implements ReturnSink<WireStatistics> {
  readonly #pool = new TextPool();
  readonly #columns: string[] = [];
  readonly #rows: (string | null)[][] = [];
  #row: (string | null)[] | null = null;
  #timestamp: number | null = null;
  #type: StatisticType;

  constructor(asked: StatisticType) {
    this.#type = asked;
  }

  open(name: string): void {
    if (name === 'rows') this.#row = [];
  }

  close(name: string, text: string, nil: boolean): void {
    if (name === 'data') {
      if (this.#row) this.#row.push(nil ? null : this.#pool.keep(text));
      else this.#columns.push(nil ? '' : this.#pool.keep(text));
    } else if (name === 'rows') {
      if (this.#row && this.#row.length > 0) this.#rows.push(this.#row);
      this.#row = null;
    } else if (name === 'timestamp') this.#timestamp = timestampOf(text);
    else if (name === 'type') this.#type = typeOf(text) ?? this.#type;
  }

  finish(): WireStatistics | null {
    if (this.#timestamp === null) return null;
    return { type: this.#type, columns: this.#columns, rows: this.#rows, timestamp: this.#timestamp };
  }
}

class UpdateSink implements ReturnSink<WireStatisticsUpdate> {
  readonly #pool = new TextPool();
  readonly #added: string[] = [];
  readonly #deleted: string[] = [];
  readonly #cells: WireItemUpdate[] = [];
  #list: string[] = this.#added;
  #cell: WireItemUpdate = emptyCell();
  #last: number | null = null;
  #previous: number | null = null;
  #type: StatisticType;

  constructor(asked: StatisticType) {
    this.#type = asked;
  }

  open(name: string): void {
    if (name === 'dataUpdate') this.#cell = emptyCell();
    else if (name === 'addedObjects') this.#list = this.#added;
    else if (name === 'deletedObjects') this.#list = this.#deleted;
  }

  close(name: string, text: string, nil: boolean): void {
    switch (name) {
      case 'columnName':
        this.#cell.columnName = this.#pool.keep(text);
        break;
      case 'columnValue':
        this.#cell.columnValue = nil ? null : this.#pool.keep(text);
        break;
      case 'objectName':
        this.#cell.objectName = this.#pool.keep(text);
        break;
      case 'dataUpdate':
        // A change that names no row or no column says nothing.
        if (this.#cell.objectName !== '' && this.#cell.columnName !== '') this.#cells.push(this.#cell);
        break;
      case 'data':
        if (!nil && text !== '') this.#list.push(this.#pool.keep(text));
        break;
      case 'lastTimestamp':
        this.#last = timestampOf(text);
        break;
      case 'previousTimestamp':
        this.#previous = timestampOf(text);
        break;
      case 'type':
        this.#type = typeOf(text) ?? this.#type;
        break;
      default:
    }
  }

  finish(): WireStatisticsUpdate | null {
    if (this.#last === null) return null;
    return {
      type: this.#type,
      added: this.#added,
      cells: this.#cells,
      deleted: this.#deleted,
      lastTimestamp: this.#last,
      previousTimestamp: this.#previous ?? this.#last,
    };
  }
}

function emptyCell(): WireItemUpdate {
  return { objectName: '', columnName: '', columnValue: null };
}

function timestampOf(text: string): number | null {
  const trimmed = text.trim();
  const stamp = /^\d+$/.test(trimmed) ? Number(trimmed) : null;
  // One that cannot be sent back as it came is none.
  return Number.isSafeInteger(stamp) ? stamp : null;
}

function typeOf(text: string): StatisticType | null {
  const trimmed = text.trim();
  return isStatisticType(trimmed) ? trimmed : null;
}
