import { useQuery } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage, FormattedTime } from 'react-intl';
import { deedOf, type Happening } from '../../api/happenings.js';
import { queries } from '../../api/queries.js';
import { FactSentence } from '../../feed/news-sentence.js';
import { Icon, type IconName } from '../../shell/icons.js';
import { ReadProblem } from '../../shell/notice.js';
import { usePerson } from '../../shell/person.js';
import { Shape } from '../../shell/shape.js';
import { inOrder } from '../live-report.js';
import classes from './history.module.css';

/** Everything that was recorded, the latest first: nothing is overwritten, and corrections say what they corrected. */
export function History({ pilot, entity }: { pilot: string; entity: string | undefined }) {
  const { data, error, refetch } = useQuery(queries.history(pilot, entity));
  if (error) return <ReadProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Shape />;
  const facts = inOrder(data).toReversed();
  const replaced = new Set(
    data.flatMap(({ data: said }) => [said['corrects'], said['voids']]).filter((id) => typeof id === 'string'),
  );
  return (
    <ol className={classes.history}>
      {facts.map((fact) => (
        <li key={fact.id} data-replaced={replaced.has(fact.id) ? '' : undefined}>
          <Icon name={iconOf(fact)} />
          <div>
            <p className={classes.what}>
              <FactSentence fact={fact} />
            </p>
            {replaced.has(fact.id) && (
              <p className={classes.replaced}>
                <FormattedMessage id="history.replaced" />
              </p>
            )}
            {typeof fact.data['reason'] === 'string' && (
              <p>
                <FormattedMessage id="history.reason" values={{ reason: fact.data['reason'] }} />
              </p>
            )}
            <Evidence fact={fact} />
            <p className={classes.who}>
              <Recorded fact={fact} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function iconOf(fact: Happening): IconName {
  const verb = deedOf(fact).split('.')[1] ?? '';
  return (
    (
      {
        corrected: 'correct',
        voided: 'undo',
        reached: 'check',
        missed: 'cross',
        rebaselined: 'moved',
        planned: 'add',
      } as const
    )[verb] ?? 'history'
  );
}

function Recorded({ fact }: { fact: Happening }) {
  const { account } = usePerson();
  const when = {
    date: <FormattedDate value={fact.recordedtime} day="numeric" month="short" year="numeric" />,
    time: <FormattedTime value={fact.recordedtime} />,
  };
  return <FormattedMessage id={fact.actor === account ? 'history.by-you' : 'history.by-other'} values={when} />;
}

function Evidence({ fact }: { fact: Happening }) {
  const { after } = fact.data as { after?: { evidence?: { title: string; url: string }[] } };
  return after?.evidence?.map(({ title, url }) => (
    <p key={url}>
      <a href={url} rel="noreferrer noopener" target="_blank">
        {title}
      </a>
    </p>
  ));
}
