import { useWords } from '../i18n/use-words.js';
import { Person } from '../people/person.js';

/** What a rule looked at, entry by entry; ids of persons are named, codes are said in words where there are any. */
export function Datum({ datum }: { readonly datum: unknown }) {
  const { say, word } = useWords();
  if (datum === null) return null;
  if (typeof datum !== 'object')
    return <p className="small">{say('refusal.datum', { datum: String(datum) })}</p>;
  return (
    <dl className="datum small">
      {Object.entries(datum).map(([name, value]) => (
        <div key={name}>
          <dt>{word('datum', name)}</dt>
          <dd>
            <DatumValue value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const PERSON_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

function DatumValue({ value }: { readonly value: unknown }) {
  const { word } = useWords();
  if (Array.isArray(value))
    return value.map((one, index) => (
      <span key={index}>
        {index > 0 && ', '}
        <DatumValue value={one} />
      </span>
    ));
  if (typeof value !== 'string') return <bdi>{JSON.stringify(value)}</bdi>;
  return PERSON_ID.test(value) ? <Person id={value} /> : <bdi>{word('role', value)}</bdi>;
}
