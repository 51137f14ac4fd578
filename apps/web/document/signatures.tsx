import { Person } from '../people/person.js';
import { useFormalClock } from './use-formal-clock.js';

/** Who signs as what, and when they did; instants are ISO. */
export interface GivenSignature {
  readonly as: string;
  readonly person: string;
  readonly signedAt: string | null;
}

/** Who signs, as the end of the paper; it is told by the record and is no part of the text that is signed. */
export function Signatures({ signatures }: { readonly signatures: readonly GivenSignature[] }) {
  const { instant } = useFormalClock();
  if (signatures.length === 0) return null;
  return (
    <ul className="paper-signatures">
      {signatures.map(({ as, person, signedAt }) => (
        <li key={person}>
          <span>{as}</span>
          <strong>
            <Person id={person} />
          </strong>
          <span className="small">
            {signedAt ? `Ditandatangani secara elektronik, ${instant(signedAt)}` : 'Belum menandatangani'}
          </span>
        </li>
      ))}
    </ul>
  );
}
