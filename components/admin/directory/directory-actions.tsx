'use client';

import { Download, RefreshCw, Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { DirectoryPageView } from '#lib/domain/directory-page';
import { Button } from '#components/ui/button.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import { buttonLooks } from '#components/ui/button-looks.ts';
import { useSubmit } from '#components/ui/use-submit.ts';
import { UploadDialog } from './upload-dialog.tsx';

interface DirectoryActionsProps {
  connectionId: string;
  isReadable: boolean;
  standing: DirectoryPageView['standing'];
}

/** A whole reading takes some calls within the service's limits, each as slow as the service. */
const READING_MS = 5 * 60_000;

/** What an administrator can do with a directory: read it now, take it along, upload one. */
export function DirectoryActions({ connectionId, isReadable, standing }: DirectoryActionsProps) {
  const t = useTranslations('admin');
  const router = useRouter();
  const [isUploading, setUploading] = useState(false);
  const path = `/api/directory/${encodeURIComponent(connectionId)}`;
  const reading = useSubmit({ onDone: () => router.refresh() });
  const isServed = isReadable && standing.origin === 'service' && standing.problem === null;
  return (
    <div className="flex max-w-full flex-col items-end gap-2 max-sm:items-start">
      <div className="flex flex-wrap gap-2">
        {standing.origin !== 'none' && (
          <a className={buttonLooks({ look: 'plain' })} href={`${path}/list`} download>
            <Download size={16} aria-hidden />
            {t('directory.download')}
          </a>
        )}
        {!isServed && (
          <Button onClick={() => setUploading(true)}>
            <Upload size={16} aria-hidden />
            {t('directory.upload.open')}
          </Button>
        )}
        {isReadable && (
          <Button
            look="primary"
            busy={reading.busy}
            onClick={() =>
              void reading
                .submit({ method: 'POST', path: `${path}/refresh`, timeoutMs: READING_MS })
                .then((done) => !done && router.refresh())
            }
          >
            {!reading.busy && <RefreshCw size={16} aria-hidden />}
            {t('directory.readNow')}
          </Button>
        )}
      </div>
      <FormProblem problem={reading.problem} />
      {isUploading && (
        <UploadDialog
          path={path}
          isReadable={isReadable}
          onClose={() => setUploading(false)}
          onDone={() => {
            setUploading(false);
            router.refresh();
          }}
        />
      )}
    </div>
  );
}
