import type { Upload } from 'tus-js-client';
import { chosenStanding } from '../api/standing.js';
import { signal, type Signal } from '../storage/signal.js';

/** Bytes sent with one request: what is lost at most when the line breaks. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/** Where an upload stands. */
export type UploadState =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' | 'paused'; readonly percent: number }
  | { readonly at: 'refused'; readonly why: 'unsupported' | 'tooLarge' | 'tooMany' }
  | { readonly at: 'done'; readonly upload: string };

/** One file on its way to the server, in as many goes as it takes. */
export class FileUpload {
  readonly state: Signal<UploadState> = signal<UploadState>({ at: 'idle' });
  private running?: Upload;
  private percent = 0;

  constructor(private readonly file: File) {}

  /** Sends the file, or goes on with what an earlier visit has begun. */
  async start(): Promise<void> {
    this.state.set({ at: 'sending', percent: this.percent });
    // Loaded when somebody sends a file, which few visits do.
    const { Upload } = await import('tus-js-client');
    const running = (this.running ??= new Upload(this.file, this.options()));
    const [before] = await running.findPreviousUploads();
    if (before) running.resumeFromPreviousUpload(before);
    running.start();
  }

  async pause(): Promise<void> {
    await this.running?.abort();
    this.state.set({ at: 'paused', percent: this.percent });
  }

  private options(): ConstructorParameters<typeof Upload>[1] {
    const standing = chosenStanding();
    return {
      endpoint: '/uploads',
      chunkSize: CHUNK_BYTES,
      headers: standing ? { Standing: standing } : {},
      retryDelays: [0, 1000, 3000, 5000, 10_000],
      removeFingerprintOnSuccess: true,
      // What is remembered here of a file names nobody: its name may.
      fingerprint: async ({ size, lastModified }: File) => `isen-upload-${size}-${lastModified}`,
      onProgress: (sent, whole) => {
        this.percent = whole === 0 ? 0 : Math.floor((sent / whole) * 100);
        this.state.set({ at: 'sending', percent: this.percent });
      },
      onError: (error) => this.state.set(this.afterError(error)),
      onSuccess: () => {
        const upload = this.running?.url?.split('/').at(-1) ?? '';
        this.state.set({ at: 'done', upload });
      },
    };
  }

  private afterError(error: unknown): UploadState {
    const status = (
      error as { originalResponse?: { getStatus(): number } | null }
    ).originalResponse?.getStatus();
    if (status === 415) return { at: 'refused', why: 'unsupported' };
    if (status === 429) return { at: 'refused', why: 'tooMany' };
    if (status === 413) return { at: 'refused', why: 'tooLarge' };
    return { at: 'paused', percent: this.percent };
  }
}
