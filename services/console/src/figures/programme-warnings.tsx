import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { queries } from '../api/queries.js';
import type { Place } from '../figure/place.js';
import { useFigure, useTopics } from '../live/live-context.js';
import { Icon } from '../shell/icons.js';
import { dayIn, writtenDay } from '../texts/days.js';
import { wholeNumber } from '../texts/numbers.js';
import classes from './programme-warnings.module.css';

interface ProgrammeWarningsProps {
  definition: Definition;
  place: Pick<Place, 'scope' | 'id' | 'project'>;
  asOf?: string | undefined;
}

/** What the funding programme would not accept of a figure, and until when that can be put right; nothing where all holds. */
export function ProgrammeWarnings({ definition, place, asOf }: ProgrammeWarningsProps) {
  const { code, ruledWith = [] } = definition;
  const { data } = useQuery({ ...queries.definitions(), enabled: ruledWith.length > 0 });
  return ruledWith
    .filter((other) => data?.some((counted) => counted.code === other))
    .map((other) => <WarningsOf key={other} codes={[code, other].toSorted()} place={place} asOf={asOf} />);
}

interface WarningsOfProps extends Omit<ProgrammeWarningsProps, 'definition'> {
  /** Of the two figures, in an order that is the same from both: they are asked for once. */
  codes: string[];
}

function WarningsOf({ codes, place: { scope, id, project }, asOf }: WarningsOfProps) {
  const { locale } = useIntl();
  useTopics(asOf ? {} : { figures: [{ indicators: codes, scope, ids: [id], periods: ['all'] }] });
  const [first = '', second = ''] = codes;
  const live = [useFigure(first, scope, id), useFigure(second, scope, id)].map((known) => known?.figure.value);
  const projects = useQuery(queries.projects());
  const question = { indicators: codes, scope, id, project, asOf };
  const { data } = useQuery({ ...queries.warnings(question, asOf ? [] : live), placeholderData: keepPreviousData });
  const endsOn = projects.data?.find((each) => each.id === project)?.endsOn;
  if (!data || !endsOn) return null;
  return data.map(({ rule, message, values }) => (
    <p key={rule} className={classes.warning}>
      <Icon name="problem" size={18} />
      <span>
        <FormattedMessage
          id={message}
          values={Object.fromEntries(Object.entries(values).map(([code, value]) => [code, wholeNumber(value, locale)]))}
        />{' '}
        <FormattedMessage
          id={dayIn(new Date()) <= endsOn ? 'programme-rule.under-way' : 'programme-rule.over'}
          values={{ day: writtenDay(endsOn, locale) }}
        />
      </span>
    </p>
  ));
}
