import { Link } from '@tanstack/react-router';
import { pageOf } from '../api/stream-id.js';
import { useWords } from '../words/use-words.js';
import { usePerson } from './use-person.js';
import { PEOPLE_WORDS } from './words.js';

/** A person's name, kept from disturbing the text around it. */
export function Person({ id }: { readonly id: string | null }) {
  const { say } = useWords(PEOPLE_WORDS);
  const known = usePerson(id);
  if (known === undefined) return <span className="muted">…</span>;
  return known ? <bdi>{known.name}</bdi> : <span className="muted">{say('person.unknown')}</span>;
}

/** The position and the unit of a person; nothing as long as they are not known. */
export function PersonPosition({ id }: { readonly id: string }) {
  const known = usePerson(id);
  const where = [known?.position, known?.unit].filter(Boolean).join(', ');
  return where && <p className="post">{where}</p>;
}

interface PersonWithPositionProps {
  readonly id: string;
  /** Stream whose page the name leads to. */
  readonly stream?: string;
}

/** A person with position and unit beneath. */
export function PersonWithPosition({ id, stream }: PersonWithPositionProps) {
  const known = usePerson(id);
  const where = [known?.position, known?.unit].filter(Boolean).join(', ');
  const page = stream ? pageOf(stream) : null;
  return (
    <span className="stacked person">
      {page ? (
        <Link to={page}>
          <Person id={id} />
        </Link>
      ) : (
        <Person id={id} />
      )}
      {where && <bdi className="muted small">{where}</bdi>}
    </span>
  );
}
