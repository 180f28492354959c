import type { Hub } from '#server/stream/hub';
import type { Sink } from '#server/stream/sink';

interface Stream {
  writtenBytes: number;
  heardBytes: number;
}

/** Sees both ends of the streams between a server and its pages, to tell whether a page has heard all there is. */
export class StreamTap {
  readonly #streams = new Map<string, Stream>();
  #asking = 0;
  #moves = 0;

  /** Grows with everything that moves. */
  get moves(): number {
    return this.#moves;
  }

  /** True when pages have heard all that was written to them, and await no answer. */
  get isHeard(): boolean {
    if (this.#asking > 0) return false;
    for (const { writtenBytes, heardBytes } of this.#streams.values())
      if (heardBytes < writtenBytes) return false;
    return true;
  }

  /** The hub as an HTTP front sees it, its streams counted. */
  counted(hub: Hub): Hub {
    return {
      attach: (sink, request) => {
        const stream: Stream = { writtenBytes: 0, heardBytes: 0 };
        const id = hub.attach(this.#counting(sink, stream), request);
        this.#streams.set(id, stream);
        sink.onClose(() => {
          if (this.#streams.get(id) === stream) this.#streams.delete(id);
          this.#moves++;
        });
        return id;
      },
      setQueries: (stream, queries, anew) => hub.setQueries(stream, queries, anew),
      owners: () => hub.owners(),
      open: () => hub.open(),
      tell: (isMeant, frame) => hub.tell(isMeant, frame),
      dismiss: (isMeant) => hub.dismiss(isMeant),
      connectionGone: (connectionId) => hub.connectionGone(connectionId),
      statusChanged: () => hub.statusChanged(),
      viewers: () => hub.viewers(),
      close: () => hub.close(),
      onDemandChanged: (listener) => hub.onDemandChanged(listener),
      counts: () => hub.counts(),
    };
  }

  /** A page's fetch, its streams counted; `heard` is asked for each answer and told its text, piece by piece. */
  async fetch(
    [url, init]: [url: string, init: RequestInit],
    heard: () => (text: string) => void,
  ): Promise<Response> {
    this.#asking++;
    try {
      return this.#overheard(await fetch(url, init), heard());
    } finally {
      this.#asking--;
      this.#moves++;
    }
  }

  #counting(sink: Sink, stream: Stream): Sink {
    return {
      write: (bytes) => {
        stream.writtenBytes += bytes.length;
        this.#moves++;
        return sink.write(bytes);
      },
      onDrain: (listener) => sink.onDrain(listener),
      onClose: (listener) => sink.onClose(listener),
      end: () => sink.end(),
      abort: () => sink.abort(),
    };
  }

  #overheard(response: Response, heard: (text: string) => void): Response {
    if (!response.body) return response;
    const decoder = new TextDecoder();
    let head = '';
    let heardBytes = 0;
    let stream: Stream | undefined;
    const tap = new TransformStream<Uint8Array, Uint8Array>({
      transform: (bytes, controller) => {
        const text = decoder.decode(bytes, { stream: true });
        heard(text);
        this.#moves++;
        heardBytes += bytes.length;
        if (!stream && head.length < HEAD_CHARS) {
          head += text;
          stream = this.#streams.get(/"stream":"([\w-]+)"/.exec(head)?.[1] ?? '');
        }
        if (stream) stream.heardBytes = heardBytes;
        controller.enqueue(bytes);
      },
    });
    return new Response(response.body.pipeThrough(tap), response);
  }
}

/** A stream names itself within this much. */
const HEAD_CHARS = 1_000;
