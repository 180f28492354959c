import { loadAnew } from './fleet/fresh-start.ts';

const AGAIN_MS = 5_000;

/** Loads a part of the page until it is there; where it has gone with an older build, the page is loaded anew. */
export async function patientLoad<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      await loadAnew();
    }
  }
}
