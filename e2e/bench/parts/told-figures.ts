import { gunzipSync } from 'node:zlib';
import { applySnapshot } from '#lib/domain/apply-snapshot';
import { applyUpdate } from '#lib/domain/apply-update';
import type { BigNumberPanel } from '#lib/domain/board';
import type { StatisticType } from '#lib/domain/statistic-type';
import { createTable, type StatisticsTable } from '#lib/domain/statistics-table';
import { formatCount } from '#lib/format/count';
import { statisticsStream, statisticsUpdateStream } from '#server/five9/contract/statistics-stream';
import { HeldTables } from '#server/five9/poll/held-tables';
import { evaluateAfresh } from '#server/statistics/evaluate-afresh';
import type { Exchange } from './http-proxy.ts';

/** What a tile has to show from this answer on. `at`: epoch ms at which the answer's last byte was passed on. */
export interface Told {
  tile: string;
  text: string;
  at: number;
}

/** Reads the service's answers as they pass, and tells when one makes a tile show another number. */
export class ToldFigures {
  readonly told: Told[] = [];
  readonly #panels: readonly BigNumberPanel[];
  readonly #held = new HeldTables();
  readonly #tables = new Map<StatisticType, StatisticsTable>();
  readonly #shown = new Map<string, string>();

  constructor(panels: readonly BigNumberPanel[]) {
    this.#panels = panels;
  }

  readonly take = (exchange: Exchange): void => {
    const { contentEncoding, endedAt } = exchange;
    const body = contentEncoding === 'gzip' ? gunzipSync(exchange.body) : exchange.body;
    const type = this.#apply(body.toString('utf8'), endedAt);
    const table = type && this.#tables.get(type);
    if (!table) return;
    for (const panel of this.#panels) {
      if (panel.query.type !== type) continue;
      const [row] = evaluateAfresh(panel.query, table, endedAt).rows;
      const place = panel.query.figures.findIndex(({ as }) => as === panel.figure);
      const value = row?.cells[place + 1];
      if (typeof value !== 'number') continue;
      const text = formatCount(value, () => 'en');
      if (this.#shown.get(panel.title) === text) continue;
      this.#shown.set(panel.title, text);
      this.told.push({ tile: panel.title, text, at: endedAt });
    }
  };

  #apply(xml: string, at: number): StatisticType | null {
    const isUpdate = xml.includes('getStatisticsUpdateResponse');
    if (!isUpdate && !xml.includes('getStatisticsResponse')) return null;
    if (isUpdate) {
      const stream = statisticsUpdateStream('AgentState');
      stream.push(xml);
      const reading = stream.finish();
      const taken = reading.kind === 'ok' && reading.value && this.#held.takeUpdate(reading.value, at);
      if (!taken) return null;
      applyUpdate(this.#table(taken.event.type), taken.event);
      return taken.event.type;
    }
    const stream = statisticsStream('AgentState');
    stream.push(xml);
    const reading = stream.finish();
    if (reading.kind !== 'ok' || !reading.value) return null;
    const { event } = this.#held.takeWhole(reading.value, at);
    applySnapshot(this.#table(event.type), event);
    return event.type;
  }

  #table(type: StatisticType): StatisticsTable {
    const table = this.#tables.get(type) ?? createTable(type);
    this.#tables.set(type, table);
    return table;
  }
}
