import { useEffect, useId } from 'react';
import { Button } from '../../kit/button.js';
import { useWords } from '../../words/use-words.js';
import { findingOf } from '../world/act-finding.js';
import type { AuditedAct } from '../world/stream-audit.js';
import { AUDIT_WORDS } from './words.js';

interface StepperProps {
  readonly acts: readonly AuditedAct[];
  readonly last: number;
  readonly seq: number;
  readonly goTo: (act: number) => void;
}

/** Goes through the acts: by slider, by buttons, and by arrow keys anywhere on the page. */
export function Stepper({ acts, last, seq, goTo }: StepperProps) {
  const { say } = useWords(AUDIT_WORDS);
  const [label, hint] = [useId(), useId()];
  useArrowKeys(seq, last, goTo);
  return (
    <section className="card stepper" aria-label={say('replay.stepper')}>
      <div className="stepper-row">
        <Button onPress={() => goTo(seq - 1)} isDisabled={seq <= 1}>
          {say('replay.previous')}
        </Button>
        <p id={label} className="number stepper-place">
          {say('replay.position', { seq, count: last })}
        </p>
        <Button onPress={() => goTo(seq + 1)} isDisabled={seq >= last}>
          {say('replay.next')}
        </Button>
      </div>
      <div className="stepper-line">
        <input
          type="range"
          min={1}
          max={last}
          value={seq}
          aria-labelledby={label}
          aria-describedby={hint}
          aria-valuetext={say('replay.position', { seq, count: last })}
          onChange={(event) => goTo(Number(event.target.value))}
        />
        <Marks acts={acts} last={last} />
      </div>
      <p id={hint} className="muted small">
        {say('replay.keys')} {say('replay.marks')}
      </p>
    </section>
  );
}

/** Where acts differ, can't be decided again or were refused, drawn under the slider; the same is said in words elsewhere. */
function Marks({ acts, last }: Pick<StepperProps, 'acts' | 'last'>) {
  const toneOf = (act: AuditedAct) => {
    const finding = findingOf(act);
    if (finding !== 'equal') return finding === 'different' ? 'bad' : 'plain';
    return act.event?.outcome === 'refused' ? 'warn' : null;
  };
  const marked = acts.flatMap((act) => {
    const tone = toneOf(act);
    return tone ? [{ seq: act.row.seq, tone }] : [];
  });
  const place = (seq: number) => (last > 1 ? ((seq - 1) / (last - 1)) * 100 : 50);
  return (
    <svg className="stepper-marks" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      {marked.map(({ seq, tone }) => (
        <rect key={seq} data-tone={tone} x={place(seq) - 0.25} y={0} width={0.5} height={4} />
      ))}
    </svg>
  );
}

const TYPING = 'input, textarea, select, [role="dialog"], [role="listbox"], [role="menu"]';

/** Arrow keys step from anywhere on the page, except where they already mean something. */
function useArrowKeys(seq: number, last: number, goTo: (act: number) => void): void {
  useEffect(() => {
    const targets: { readonly [key: string]: number } = {
      ArrowLeft: seq - 1,
      ArrowRight: seq + 1,
      Home: 1,
      End: last,
    };
    const step = (event: KeyboardEvent) => {
      const target = targets[event.key];
      const isModified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (target === undefined || isModified || (event.target as Element).closest?.(TYPING)) return;
      event.preventDefault();
      if (target >= 1 && target <= last && target !== seq) goTo(target);
    };
    document.addEventListener('keydown', step);
    return () => document.removeEventListener('keydown', step);
  }, [seq, last, goTo]);
}
