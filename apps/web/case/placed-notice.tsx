import type { TalentCase } from '../api/contract.js';
import { useWords } from '../words/use-words.js';
import { CASE_WORDS } from './words.js';

/** Which post it is, to whoever may read the case, the talent before all. */
export function PlacedNotice({ talentCase }: { readonly talentCase: TalentCase }) {
  const { say } = useWords(CASE_WORDS);
  const { post } = talentCase;
  if (!post) return null;
  return (
    <p className="notice" data-tone="good">
      <span>
        {say('case.placedAs')} <strong>{post.title}</strong>, {post.unit}.
      </span>
    </p>
  );
}
