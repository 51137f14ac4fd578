import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import { answered, api } from '../api/client.js';
import { pageOf } from '../api/stream-id.js';
import { Button } from '../kit/button.js';
import { Card } from '../kit/card.js';
import { Failed } from '../kit/failed.js';
import { useSignal } from '../storage/signal.js';
import { useWords } from '../words/use-words.js';
import { UploadProgress } from './upload-progress.js';
import { FileUpload, type UploadState } from './upload.js';
import { IMPORT_WORDS } from './words.js';

const TODAY = (): string => new Date().toISOString().slice(0, 10);

/** Brings a file in: chosen, sent in pieces, then submitted as an import run, whose page follows. */
export function UploadCard() {
  const { say } = useWords(IMPORT_WORDS);
  const [fileId, dayId] = [useId(), useId()];
  const [asOf, setAsOf] = useState(TODAY);
  const [upload, setUpload] = useState<FileUpload | null>(null);
  return (
    <Card title={say('import.upload')}>
      <p className="muted" id={`${fileId}-hint`}>
        {say('import.uploadHint')}
      </p>
      <div className="field">
        <label htmlFor={fileId}>{say('import.choose')}</label>
        <input
          id={fileId}
          type="file"
          accept=".csv,.txt,.xlsx"
          aria-describedby={`${fileId}-hint`}
          onChange={({ target }) => setUpload(target.files?.[0] ? new FileUpload(target.files[0]) : null)}
        />
      </div>
      <div className="field">
        <label htmlFor={dayId}>{say('import.asOf')}</label>
        <input
          id={dayId}
          type="date"
          value={asOf}
          max={TODAY()}
          onChange={({ target }) => setAsOf(target.value)}
        />
        <p className="muted small">{say('import.asOfHint')}</p>
      </div>
      {upload && <Sending upload={upload} asOf={asOf} />}
    </Card>
  );
}

/** One file under way; once it is there it is submitted, under one key however often that is tried. */
function Sending({ upload, asOf }: { readonly upload: FileUpload; readonly asOf: string }) {
  const { say } = useWords(IMPORT_WORDS);
  const state: UploadState = useSignal(upload.state);
  const submission = useSubmission(asOf);
  const { mutate } = submission;
  useEffect(() => {
    if (state.at === 'done') mutate(state.upload);
  }, [state, mutate]);
  return (
    <>
      {state.at === 'idle' && (
        <Button look="primary" isDisabled={asOf === ''} onPress={() => void upload.start()}>
          {say('import.send')}
        </Button>
      )}
      <UploadProgress upload={upload} state={state} />
      {submission.error && (
        <Failed
          error={submission.error}
          again={() => {
            if (state.at === 'done') mutate(state.upload);
          }}
        />
      )}
    </>
  );
}

function useSubmission(asOf: string) {
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (upload: string) =>
      answered(
        api.POST('/imports', {
          params: { header: { 'Idempotency-Key': key } },
          body: { upload, asOf, content: 'employees' },
        }),
      ),
    onSuccess: ({ stream }) => void navigate({ to: pageOf(stream) ?? '/' }),
  });
}
