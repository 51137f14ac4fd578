import { Fact } from '../kit/fact.js';
import { Person } from './person.js';

interface PersonFactProps {
  readonly name: string;
  readonly id: string | null;
}

/** Who acted in one part; nothing as long as nobody has. */
export function PersonFact({ name, id }: PersonFactProps) {
  return (
    id && (
      <Fact name={name}>
        <Person id={id} />
      </Fact>
    )
  );
}
