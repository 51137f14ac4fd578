import { BOX_ROWS } from '../kit/boxes.js';
import { useWords } from '../words/use-words.js';
import { SESSION_WORDS } from './words.js';

interface MiniNineBoxProps {
  readonly mapped: number;
  readonly decided: number | null;
}

/** The nine boxes at a glance, with the computed box and the one decided. */
export function MiniNineBox({ mapped, decided }: MiniNineBoxProps) {
  const { say } = useWords(SESSION_WORDS);
  const label =
    decided === null
      ? say('nineBox.mapped', { mapped })
      : say('nineBox.mappedAndDecided', { mapped, decided });
  return (
    <figure className="mini-nine-box">
      <div role="img" aria-label={label} className="mini-grid">
        {BOX_ROWS.flat().map((box) => (
          <span
            key={box}
            data-mapped={box === mapped || undefined}
            data-decided={box === decided || undefined}
          >
            {box}
          </span>
        ))}
      </div>
      <figcaption className="muted small">{label}</figcaption>
    </figure>
  );
}
