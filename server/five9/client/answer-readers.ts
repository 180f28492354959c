import type { AnswerReading, AnswerStream } from '../contract/answer-stream.ts';
import type { FaultName } from '../contract/fault.ts';
import type { OperationName } from '../contract/operation-table.ts';
import type { AnswerContent } from '../contract/read-answers.ts';
import { readFault } from '../contract/read-fault.ts';
import { readElement } from '../contract/xml-element.ts';
import type { PieceReader } from './http-exchange.ts';
import type { SoapCodec } from './soap-codec.ts';

/** Takes an answer's text and, at its end, says what it was. */
export interface AnswerReader<T, Fault extends string = FaultName> extends PieceReader {
  finish(): AnswerReading<T, Fault>;
}

/** A big answer is read as it arrives. */
export function streamedAnswer<T, Fault extends string>(
  stream: AnswerStream<T, Fault>,
): AnswerReader<T, Fault> {
  return stream;
}

/** A small answer is gathered, then read by the soap package and reshaped by `reshape`. */
export function gatheredAnswer<T>(
  codec: SoapCodec<OperationName>,
  operation: OperationName,
  reshape: (content: AnswerContent) => T,
): AnswerReader<T> {
  const pieces: string[] = [];
  return {
    push: (piece) => pieces.push(piece) > 0,
    finish: () => {
      const xml = pieces.join('');
      // soap's parser takes a DTD in any case of letters.
      if (/<!doctype/i.test(xml)) return whyNot(xml);
      let content: AnswerContent;
      try {
        content = codec.readAnswer(operation, xml);
      } catch {
        return whyNot(xml);
      }
      return content === undefined ? whyNot(xml) : { kind: 'ok', value: reshape(content) };
    },
  };
}

function whyNot<T>(xml: string): AnswerReading<T> {
  const reading = readElement(xml);
  if (reading.kind === 'rejected') return reading;
  const fault = readFault(reading.root);
  return fault ? { kind: 'fault', fault } : { kind: 'rejected', reason: 'not-soap' };
}
