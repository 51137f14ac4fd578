import { Button } from '../kit/button.js';
import { useWords } from '../words/use-words.js';
import type { FileUpload, UploadState } from './upload.js';
import { IMPORT_WORDS } from './words.js';

interface UploadProgressProps {
  readonly upload: FileUpload;
  readonly state: UploadState;
}

/** How far a file has come, and what stands in its way. */
export function UploadProgress({ upload, state }: UploadProgressProps) {
  const { say } = useWords(IMPORT_WORDS);
  if (state.at === 'idle') return null;
  if (state.at === 'refused')
    return (
      <p className="notice" data-tone="bad" role="alert">
        {say(`import.${state.why}`)}
      </p>
    );
  const percent = state.at === 'done' ? 100 : state.percent;
  const text = say(state.at === 'paused' ? 'import.paused' : 'import.progress', { percent });
  return (
    <div className="stack" role="status">
      <progress value={percent} max={100} aria-label={text} />
      <p>{text}</p>
      {state.at === 'sending' && <Button onPress={() => void upload.pause()}>{say('import.pause')}</Button>}
      {state.at === 'paused' && (
        <Button look="primary" onPress={() => void upload.start()}>
          {say('import.resume')}
        </Button>
      )}
    </div>
  );
}
