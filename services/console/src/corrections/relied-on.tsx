import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Preview } from '../api/previews.js';
import { queries } from '../api/queries.js';
import { inLanguage } from '../texts/names.js';
import { useWhereAndWhen } from './where-and-when.js';
import classes from './would-change.module.css';

type Reported = Preview['reported'][number];
type Evidence = Preview['evidence'][number];

/** Who works with the figures that a correction touches: what was reported of them, and what was concluded from them. */
export function ReliedOn({ reported, evidence }: Pick<Preview, 'reported' | 'evidence'>) {
  if (reported.length + evidence.length === 0) return null;
  return (
    <section className={classes.preview} aria-labelledby="relied-on">
      <h4 id="relied-on">
        <FormattedMessage id="preview.relied" />
      </h4>
      <ul className={classes.relied}>
        {reported.map((each) => (
          <li key={each.period}>
            <ReportedPeriod reported={each} />
          </li>
        ))}
        {evidence.map((each) => (
          <li key={each.pin}>
            <RestingOn evidence={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReportedPeriod({ reported: { period, name, release, indicators } }: { reported: Reported }) {
  const { formatList } = useIntl();
  const nameOf = useIndicatorName();
  return (
    <FormattedMessage
      id={release === undefined ? 'preview.reported' : 'preview.released'}
      values={{
        period: (
          <Link to="/app/periods/$period" params={{ period }}>
            {name}
          </Link>
        ),
        figures: formatList(indicators.map(nameOf)),
      }}
    />
  );
}

function RestingOn({ evidence }: { evidence: Evidence }) {
  const { locale } = useIntl();
  const nameOf = useIndicatorName();
  const whereAndWhen = useWhereAndWhen();
  const { item, indicator, reason, recommendation } = evidence;
  return (
    <FormattedMessage
      id={reason === undefined ? 'preview.evidence.may' : `preview.evidence.${reason}`}
      values={{
        recommendation: recommendation ? (
          <Link to="/app/recommendations/$id" params={{ id: item }}>
            {inLanguage(recommendation.title, locale)}
          </Link>
        ) : (
          <FormattedMessage id="preview.evidence.unread" />
        ),
        figure: `${nameOf(indicator)} (${whereAndWhen(evidence)})`,
      }}
    />
  );
}

function useIndicatorName(): (code: string) => string {
  const { locale } = useIntl();
  const { data } = useQuery(queries.namedDefinitions());
  return (code) => {
    const definition = data?.find((each) => each.code === code);
    return definition ? inLanguage(definition.name, locale) : code;
  };
}
