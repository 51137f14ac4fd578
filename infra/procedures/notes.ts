/** When which of several consequences follows: what the table leaves to the law, in a sentence for readers. */
const NOTES: { readonly [what: string]: string } = {
  'cycle opening settled': 'Cases that could not be opened are counted; the cycle opens without them.',
  'cycle closing settled': 'It stays open, for another attempt, while a case refuses to close.',
  'case recordScores': 'The next task opens once every instrument of the policy has a valid result.',
  'case concludeAssessment': 'A deferred assessment stays in its stage and asks the assessor again.',
  'case adoptBox': 'Succession group for the boxes that the policy names, development group for the others.',
  'case adoptPlacement': 'Placed is the talent who was inaugurated; every other candidate is free again.',
  'case adoptCommitment':
    'Committed is a talent whose document all have signed, of a post or of the development of their box; an unfinished round only sets the case free for another.',
  'session convening settled':
    'It opens with the cases that could enrol and drops the others; it is returned only when none could.',
  'session convene': 'Members are asked to attend once the session is open.',
  'session lock':
    'A case without a carried proposal gets the box computed from its scores. The boxes stand from here on, whether or not the minutes are signed by everybody.',
  'session locked settled':
    '“Minutes signed”: every member present has signed. “Signed in part”: somebody’s time to sign ran out before another gave the last signature. “Lapsed”: the time of the last member awaited ran out. Time runs out only under a policy that ends that task. The boxes stand in all three.',
  'succession shortlisting settled':
    'The choice begins when the shortlist still has as many names as the policy asks for; with fewer it is returned, and only then are the candidates released.',
  'succession recordTechnicalConsideration':
    'Approved: the decree. Sent back by BKN: a corrected submission. Rejected: a choice among the names left, nobody being chosen any more; with none left the succession is returned and the candidates are released.',
  'succession chooseSuccessor':
    'The two approvals that this and the decree ask for, of BKN and inside a legal window of the Minister, are data of the government with number, date and file, as are the dates of such a window; HR brings them in by the file of talent data (docs/import.md).',
  'succession issueDecree':
    'What is sealed here is that the decree was issued. Revoking it is a decree of its own, outside this procedure, and is not brought about by taking the succession back or letting it lapse later.',
  'succession recordInauguration':
    'This records an inauguration that took place. Each case changes when it adopts the outcome, in the stage that follows.',
  'succession returnSuccession': 'The head of the HR agency may do so only while nobody is chosen.',
  'signing opening settled':
    'Signing starts when the case has enrolled; the round is returned when it could not.',
  'signing sign': 'The next signer has the task; the last signature completes the round and tells the case.',
  resolveDelivery:
    'A delivery has failed when a rule of the receiving case refused it, or the case is closed. Nothing is undone by that; the procedure does not end before somebody has looked after it.',
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
  '*Also with*: somebody else sees the task among their own too, and sees to it; who may make the move does not change.',
  '*Released*, *free*: a case that no session, succession or signing round holds any more; another may take it.',
  '*Returned*: a procedure that ended without its result. What BKN sends back is a letter to be corrected, and ends nothing.',
  '*BKN liaison*: who acts for BKN in this system; they act in the governments that their standing names.',
  '*Tied*: the talent, the nominator, the verifier, the direct supervisor, or somebody who declared a conflict of interest.',
];
