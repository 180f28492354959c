'use client';

import type { DisplayView } from '#lib/domain/display';
import { formatAge, formatSpan } from '#lib/format/age';
import { NO_DATA } from '#lib/format/no-data';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogFoot } from '#components/ui/dialog.tsx';
import { KeyValueList } from '#components/ui/key-value-list.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import {
  clockWords,
  isOtherBuild,
  memoryWords,
  playlistWords,
  screenWords,
  showsWords,
  STANDING_WORDS,
  type ShownNames,
} from './display-words.ts';
import { Standing } from './standing.tsx';

interface AboutDisplayProps {
  display: DisplayView;
  names: ShownNames;
  build: string;
  now: number;
  onClose: () => void;
}

/** All that a display has said of itself, and how it is set up. */
export function AboutDisplay({ display, names, build, now, onClose }: AboutDisplayProps) {
  const { report } = display;
  return (
    <Dialog open title={display.name} description={STANDING_WORDS[display.standing].means} onClose={onClose}>
      <KeyValueList
        items={[
          { key: 'Stands', value: <Standing standing={display.standing} /> },
          { key: 'Last heard', value: <RelativeTime at={display.lastSeenAt} now={now} none="Never" /> },
          { key: 'Place', value: display.place || NO_DATA },
          { key: 'Playlist', value: playlistWords(display, names) },
          { key: 'Shows', value: showsWords(display, names) },
          {
            key: 'Zoom',
            value: `${Math.round(display.zoom * 100)} %, overscan ${display.overscanPercent} %`,
          },
          ...(report
            ? [
                { key: 'Oldest number painted', value: formatAge(report.painted.dataAgeMs) },
                { key: 'Screen', value: screenWords(report) },
                { key: 'Memory', value: memoryWords(report) },
                { key: 'Its own clock', value: clockWords(report) },
                {
                  key: 'Pages',
                  value: isOtherBuild(report, build)
                    ? `${report.build}, older than the server’s`
                    : report.build,
                },
                { key: 'Boards turned', value: String(report.turns) },
                {
                  key: 'Loaded',
                  value: report.loadedAt === null ? NO_DATA : `${formatSpan(now - report.loadedAt)} ago`,
                },
              ]
            : []),
          {
            key: 'Paired',
            value: (
              <>
                <RelativeTime at={display.pairedAt} now={now} /> by {display.pairedBy}
              </>
            ),
          },
        ]}
      />
      <DialogFoot>
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
