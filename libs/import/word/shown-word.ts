const LENGTH_MAX = 80;
/** Longer runs of digits are numbers of people: NIP, NIK, telephone. */
const NUMBER_OF_A_PERSON = /\d{5,}|@/;

/**
 * A word of a file as a report may repeat it, or null: columns slip, and then a name or a number of a person stands
 * where a code should be.
 * @param name of the person whose row it is
 */
export function shownWord(word: string, name: string): string | null {
  const [said, named] = [wordsOf(word), wordsOf(name)];
  const isPerson = named.size > 0 && (isPart(named, said) || isPart(said, named));
  return isPerson || NUMBER_OF_A_PERSON.test(word) || word.length > LENGTH_MAX ? null : word;
}

const isPart = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((word) => all.has(word));

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{M}\d]+/u)
      .filter((part) => part !== ''),
  );
