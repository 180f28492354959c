import type { DisplayReport } from '#lib/domain/display';

/** What a browser says of the device it runs on. */
export function deviceFacts(
  serverNow: number | null,
): Pick<DisplayReport, 'screen' | 'heapBytes' | 'clockSkewMs'> {
  return {
    screen: {
      width: window.innerWidth,
      height: window.innerHeight,
      pixelRatio: window.devicePixelRatio,
    },
    heapBytes: heapBytes(),
    // The only place that asks the television's own clock: to tell how wrong it is.
    clockSkewMs: serverNow === null ? null : Date.now() - serverNow,
  };
}

/** Chromium tells, others do not. */
function heapBytes(): number | null {
  const memory: unknown = Reflect.get(performance, 'memory');
  const used = typeof memory === 'object' && memory !== null ? Reflect.get(memory, 'usedJSHeapSize') : null;
  return typeof used === 'number' ? used : null;
}
