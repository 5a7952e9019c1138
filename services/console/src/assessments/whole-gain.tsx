import { FormattedMessage, useIntl } from 'react-intl';
import type { AssessmentAnalysis } from '../api/assessments.js';
import { Notice } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { directionOf, points } from './points.js';

/** The finding in a sentence, who is left out of it, and the statistics behind it. */
export function WholeGain({ analysis: { change, otherVersions, withoutScore } }: { analysis: AssessmentAnalysis }) {
  const { locale } = useIntl();
  if (!change)
    return (
      <Notice kind="notice">
        <FormattedMessage id="gain.hidden" />
      </Notice>
    );
  const { n, onlyBefore, onlyAfter, before, after, gain, interval, t, degreesOfFreedom, dz, dav } = change;
  const direction = directionOf(change);
  const shown = (value: string | undefined, kind: 'level' | 'gain' = 'level') =>
    value === undefined ? '–' : points(value, locale, kind);
  return (
    <Section title={<FormattedMessage id={`gain.found.${direction}`} values={{ gain: shown(gain, 'gain') }} />}>
      {n > 0 && (
        <p>
          <FormattedMessage
            id="gain.levels"
            values={{
              before: shown(before),
              after: shown(after),
              low: shown(interval?.low, 'gain'),
              high: shown(interval?.high, 'gain'),
            }}
          />
        </p>
      )}
      <p>
        <FormattedMessage id="gain.pairs" values={{ n, onlyBefore, onlyAfter, otherVersions, withoutScore }} />
      </p>
      {t !== undefined && (
        <p>
          <FormattedMessage
            id="gain.statistics"
            values={{ t: shown(t), degreesOfFreedom, dz: shown(dz), dav: shown(dav) }}
          />
        </p>
      )}
    </Section>
  );
}
