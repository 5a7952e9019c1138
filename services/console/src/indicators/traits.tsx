import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { dimensionName } from '../figures/categories.js';
import { inLanguage } from '../texts/names.js';
import { writtenDay } from '../texts/days.js';
import { exactly, levelName } from '../texts/numbers.js';
import classes from './traits.module.css';

/** What is known of an indicator beside its description: what kind of number it is, and where it comes from. */
export function Traits({ definition }: { definition: Definition }) {
  const { formatMessage, locale } = useIntl();
  const { level, measure, countingUnit, dimensions, direction, scale, source, verified, verification } = definition;
  const { baseline } = definition;
  return (
    <dl className={classes.traits}>
      <dt>
        <FormattedMessage id="trait.level" />
      </dt>
      <dd>
        <FormattedMessage id={`level.${level}`} />
      </dd>
      <dt>
        <FormattedMessage id="trait.measure" />
      </dt>
      <dd>
        <FormattedMessage id={`measure.${measure}`} />
      </dd>
      <dt>
        <FormattedMessage id="trait.counting-unit" />
      </dt>
      <dd>
        <FormattedMessage id={`counting-unit.${countingUnit}`} />
      </dd>
      <dt>
        <FormattedMessage id="trait.direction" />
      </dt>
      <dd>
        <FormattedMessage id={`direction.${direction}`} />
      </dd>
      {scale && (
        <>
          <dt>
            <FormattedMessage id="trait.scale" />
          </dt>
          <dd>{scale.map(levelName).join(', ')}</dd>
        </>
      )}
      {dimensions.length > 0 && (
        <>
          <dt>
            <FormattedMessage id="trait.dimensions" />
          </dt>
          <dd>{dimensions.map((dimension) => dimensionName(dimension, formatMessage)).join(', ')}</dd>
        </>
      )}
      {baseline && (
        <>
          <dt>
            <FormattedMessage id="trait.baseline" />
          </dt>
          <dd>
            {exactly(baseline.value, definition, locale)}
            {baseline.on && ` (${baseline.on.length > 4 ? writtenDay(baseline.on, locale) : baseline.on})`}
          </dd>
        </>
      )}
      {verification && (
        <>
          <dt>
            <FormattedMessage id="trait.verification" />
          </dt>
          <dd>{inLanguage(verification, locale)}</dd>
        </>
      )}
      {source && (
        <>
          <dt>
            <FormattedMessage id="trait.source" />
          </dt>
          <dd>
            <span lang="en">{source}</span>{' '}
            <FormattedMessage id={verified === false ? 'trait.source.unverified' : 'trait.source.verified'} />
          </dd>
        </>
      )}
    </dl>
  );
}
