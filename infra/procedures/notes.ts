/** When which of several consequences follows: what the table leaves to the law, in a sentence for readers. */
const NOTES: { readonly [what: string]: string } = {
  'cycle opening settled': 'Cases that could not be opened are counted; the cycle opens without them.',
  'cycle closing settled': 'It stays open, for another attempt, while a case refuses to close.',
  'case recordScores': 'The next task opens once every instrument of the policy has a valid result.',
  'case concludeAssessment': 'A deferred assessment stays in its stage and asks the assessor again.',
  'case adoptBox': 'Succession group for the boxes that the policy names, development group for the others.',
  'case adoptPlacement': 'Placed is the talent who was inaugurated; every other candidate is free again.',
  'case adoptCommitment':
    'Committed is a placed talent whose document all have signed; an unfinished round only sets the case free.',
  'session convening settled':
    'It opens with the cases that could enrol and drops the others; it is returned only when none could.',
  'session lock': 'The boxes stand from here on, whether or not the minutes are signed by everybody.',
  'session locked settled':
    '“Signed in part” is said when a member’s time to sign ran out, which only a policy with an end for that task brings about; “lapsed” when the last signature awaited ran out so.',
  'succession shortlisting settled':
    'The choice begins when the shortlist still has as many names as the policy asks for; with fewer it is returned, and only then are the candidates released.',
  'succession recordTechnicalConsideration':
    'Approved: the decree. Sent back by BKN: a corrected submission. Rejected: a choice among the names left, nobody being chosen any more; with none left the succession is returned and the candidates are released.',
  'succession returnSuccession': 'The head of the HR agency may do so only while nobody is chosen.',
  'signing opening settled':
    'Signing starts when the case has enrolled; the round is returned when it could not.',
  'signing sign': 'The next signer has the task; the last signature completes the round and tells the case.',
  resolveDelivery:
    'A delivery has failed when the receiving case’s own law refused it, or the case is closed. Nothing is undone by that; the procedure does not end before somebody has looked after it.',
};

/** The note on a move or on what follows an answer, if the table alone would leave a reader guessing. */
export const noteOn = (kind: string, what: string): readonly string[] =>
  [NOTES[`${kind} ${what}`] ?? NOTES[what]].filter((note) => note !== undefined);

/** Words that the pages use in one sense. */
export const GLOSSARY = [
  '*Delivered*: a decision handed to another procedure, the *receiver*, which answers by a sealed act of its own.',
  '*Does the task*: the task is finished by it. *Makes pointless*: an open task ends without having been done.',
  '*Can open*, *can end*: which of it happens is said in the same place, or by the rule of the move.',
  '*Sealed*: recorded so that a later change shows; a refusal is sealed as an acceptance is.',
  '*Tied*: the talent, the nominator, the verifier, the direct supervisor, or somebody who declared a conflict of interest.',
];
