import { usePerson } from './use-person.js';
import { useWords } from '../i18n/use-words.js';

/** A person's name, kept from disturbing the text around it. */
export function Person({ id }: { readonly id: string | null }) {
  const { say } = useWords();
  const known = usePerson(id);
  if (known === undefined) return <span className="muted">…</span>;
  return known ? <bdi>{known.name}</bdi> : <span className="muted">{say('person.unknown')}</span>;
}

/** A person with position and unit beneath. */
export function PersonWithPosition({ id }: { readonly id: string }) {
  const known = usePerson(id);
  const where = [known?.position, known?.unit].filter(Boolean).join(', ');
  return (
    <span className="stacked">
      <Person id={id} />
      {where && <bdi className="muted small">{where}</bdi>}
    </span>
  );
}
