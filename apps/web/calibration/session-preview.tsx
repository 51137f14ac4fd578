import type { Session } from '../api/contract.js';
import { CaseEvidence } from '../evidence/case-evidence.js';
import { asText, type Values } from '../form/values.js';
import { MinutesPaper } from './minutes-paper.js';
import { Motion } from './motion.js';

interface SessionPreviewProps {
  readonly session: Session;
  readonly move: string;
  readonly values: Values;
}

/** What an act of a session stands on: the minutes to be signed, the motion to be voted on, the case to be moved. */
export function SessionPreview({ session, move, values }: SessionPreviewProps) {
  if (move === 'signMinutes') return <MinutesPaper session={session} />;
  const stream = asText(values['case']);
  if (stream === '') return null;
  if (move === 'vote') return <Motion session={session} stream={stream} />;
  return move === 'proposeBox' && <CaseEvidence stream={stream} />;
}
