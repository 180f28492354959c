import { type AccessRow, row } from './access-row.ts';

const PATH = '/api/acting/none/messages';
const KEPT = '/api/connections/none/messages';
const READS = ['people', 'audiences', 'history'] as const;

/** Chats, messages and broadcasts of supervisors, and for how long they are kept. */
export const MESSAGE_ROWS: readonly AccessRow[] = [
  row('GET /api/acting/:/messages', PATH, [401, 403, 404, 404, 404, 403]),
  row('PUT /api/acting/:/messages', PATH, [401, 403, 400, 400, 400, 403], {}),
  row('POST /api/acting/:/messages', PATH, [401, 403, 400, 400, 400, 403], {}),
  ...READS.map((what) =>
    row(`GET /api/acting/:/messages/${what}`, `${PATH}/${what}`, [401, 403, 404, 404, 404, 403]),
  ),
  row('GET /api/connections/:/messages', KEPT, [401, 403, 403, 403, 404, 403]),
  row('PUT /api/connections/:/messages', KEPT, [401, 403, 403, 403, 400, 403], { days: 0 }),
];
