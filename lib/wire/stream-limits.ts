/** Where the stream is served. */
export const STREAM_PATH = '/api/stream';
/** How many queries one stream may show; the page does not ask for more. */
export const QUERIES_PER_STREAM = 64;
/** A page that has heard nothing for so long is not live. */
export const SILENCE_MS = 5_000;
