import { partsOf } from '../../api/stream-id.js';
import { PLACE_WORDS } from '../../words/place-words.js';
import { useWords } from '../../words/use-words.js';

interface SubjectProps {
  readonly row: {
    readonly stream: string;
    readonly kind: string;
    readonly subjectName: string | null;
    readonly positionTitle: string | null;
  };
}

/** What a stream is, and whom or what it is about. */
export function Subject({ row }: SubjectProps) {
  const { word } = useWords(PLACE_WORDS);
  const about = row.subjectName ?? row.positionTitle;
  return (
    <>
      {about && <bdi>{about}</bdi>}
      <span className={about ? 'muted small' : ''}>
        {word('kind', row.kind)} · <bdi className="hash">{partsOf(row.stream).id.slice(0, 8)}…</bdi>
      </span>
    </>
  );
}
