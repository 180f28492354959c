import type { WallProgram } from '#lib/domain/display';
import type { PlaylistItem } from '#lib/domain/playlist';
import { type PlaylistMoment, playlistAt } from '#lib/domain/playlist-at';

/** A board is drawn unseen so long before its turn, so that it stands complete at once. */
export const PRELOAD_MS = 8_000;

/** What stands on a wall at a moment. */
export interface Stage {
  /** `black`: at rest, by its hours or by command. `nothing`: no board is due. */
  mode: 'board' | 'black' | 'nothing';
  isDim: boolean;
  /** What stands; null where nothing does. */
  item: PlaylistItem | null;
  /** What comes next, while it is drawn unseen. */
  upcoming: PlaylistItem | null;
  /** Whether another board takes this one's place by and by. */
  takesTurns: boolean;
  /** Where nothing is due: when something is; null: not as far as is known. */
  dueAt: number | null;
}

type Staged = Pick<WallProgram, 'playlist' | 'zone' | 'boards' | 'blankUntil'>;

/** Depends on the program and the server's clock only, so that screens with one program agree. */
export function stageAt(program: Staged, now: number): Stage {
  const moment = momentAt(program, now);
  const { item, next } = moment;
  const wakesAt = wakingAfter(program, { moment, now });
  if (wakesAt !== null)
    return {
      mode: 'black',
      isDim: false,
      item: null,
      upcoming: isSoon(wakesAt, now) ? momentAt(program, wakesAt).item : null,
      takesTurns: false,
      dueAt: null,
    };
  return {
    mode: item ? 'board' : 'nothing',
    isDim: moment.rest === 'dim',
    item,
    upcoming: next && next.item.id !== item?.id && isSoon(next.at, now) ? next.item : null,
    takesTurns: item !== null && next !== null && next.item.id !== item.id,
    dueAt: item ? null : (next?.at ?? null),
  };
}

export function sameStage(a: Stage, b: Stage): boolean {
  return (
    a.mode === b.mode &&
    a.isDim === b.isDim &&
    a.item === b.item &&
    a.upcoming === b.upcoming &&
    a.takesTurns === b.takesTurns &&
    a.dueAt === b.dueAt
  );
}

function momentAt({ playlist, zone, boards }: Staged, now: number): PlaylistMoment {
  return playlistAt(playlist, { now, zone, isShown: (id) => Object.hasOwn(boards, id) });
}

/** When a screen that is black now is so no more; null while it is not. Infinity: not by itself. */
function wakingAfter(
  { blankUntil }: Staged,
  { moment: { rest, restUntil }, now }: { moment: PlaylistMoment; now: number },
): number | null {
  const ends = [
    ...(rest === 'blank' ? [restUntil ?? Infinity] : []),
    ...(blankUntil !== null && blankUntil > now ? [blankUntil] : []),
  ];
  return ends.length === 0 ? null : Math.max(...ends);
}

function isSoon(at: number, now: number): boolean {
  return at - now <= PRELOAD_MS;
}
