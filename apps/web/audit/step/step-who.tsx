import type { Standing } from '../../../../libs/domain/kernel/actor.js';
import type { SealedEvent } from '../../../../libs/record/format/event.js';
import { Fact } from '../../kit/fact.js';
import { Person } from '../../people/person.js';
import { PEOPLE_WORDS } from '../../people/words.js';
import { useClock } from '../../time/use-clock.js';
import { StreamLink } from '../../timeline/stream-link.js';
import { TIMELINE_WORDS } from '../../timeline/words.js';
import { ROLE_WORDS } from '../../words/role-words.js';
import { useWords } from '../../words/use-words.js';
import type { AuditedAct } from '../world/stream-audit.js';
import { standingIn } from './sealed-values.js';
import { STEP_WORDS } from './words.js';

/** Who acted, on which paper, and the three clocks: the act's, the database's and the log's. */
export function StepWho({ act }: { readonly act: AuditedAct }) {
  const { say } = useWords(STEP_WORDS);
  const { instant } = useClock();
  const { event, row } = act;
  const standing = standingIn(act);
  return (
    <div>
      <h3>{say('step.who')}</h3>
      <dl className="facts">
        <Fact name={say('step.actor')}>{event ? <Actor event={event} /> : '–'}</Fact>
        {standing && <Paper standing={standing} />}
        {event && (
          <Fact name={say('step.at')}>
            <time dateTime={event.at}>{instant(event.at)}</time>
          </Fact>
        )}
        <Fact name={say('step.recordedAt')}>
          <time dateTime={row.recordedAt}>{instant(row.recordedAt)}</time>
        </Fact>
        <Fact name={say('step.logPosition')}>{row.position ?? say('step.tooYoung')}</Fact>
      </dl>
    </div>
  );
}

function Actor({ event: { actor, stream } }: { readonly event: SealedEvent }) {
  const { say } = useWords(STEP_WORDS, TIMELINE_WORDS);
  if ('person' in actor) return <Person id={actor.person} />;
  if ('deadline' in actor) return say('step.deadline', { deadline: actor.deadline, step: actor.step });
  if (actor.stream === stream) return say('step.itself');
  return (
    <>
      {say('step.fromStream')} <StreamLink stream={actor.stream} /> ({say('timeline.act', { seq: actor.seq })}
      )
    </>
  );
}

function Paper({ standing: { role, kind, decree, from, until } }: { readonly standing: Standing }) {
  const { say, word } = useWords(PEOPLE_WORDS, ROLE_WORDS, STEP_WORDS);
  const { date } = useClock();
  const office = word('role', role);
  return (
    <>
      <Fact name={say('step.authority')}>
        {kind === 'definitive'
          ? office
          : say('authority.held', { kind: word('standing', kind), role: office })}
      </Fact>
      <Fact name={say('step.decree')}>
        <bdi>{decree}</bdi>
      </Fact>
      <Fact name={say('step.inForce')}>
        {until
          ? say('authority.fromUntil', { from: date(from), until: date(until) })
          : say('authority.from', { from: date(from) })}
      </Fact>
    </>
  );
}
