import { useIntl } from 'react-intl';
import type { PartnerKind } from '@integras/contracts';
import type { AssessmentAnalysis } from '../api/assessments.js';
import { countryName } from '../texts/names.js';
import { GainFigure } from './gain-figure.js';

/** The gain of each group of attendees, and of all of them behind it. */
export function GroupGains({ analysis, by }: { analysis: AssessmentAnalysis; by: 'kind' | 'country' }) {
  const { formatMessage, locale } = useIntl();
  const nameOf = (group: string) =>
    by === 'country' ? countryName(group, locale) : formatMessage({ id: `organisation.${group as PartnerKind}` });
  const rows = analysis.groups
    .filter((group) => group.by === by)
    .map(({ group, change }) => ({
      key: group,
      label: nameOf(group),
      ...(by === 'country' && { country: group }),
      change,
    }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  if (rows.length === 0) return null;
  return (
    <GainFigure
      finding={formatMessage({ id: `gain.by-${by}` })}
      subtitle={formatMessage({ id: 'gain.by-group.unit' })}
      rowHead={formatMessage({ id: by === 'country' ? 'table.country' : 'gain.organisation' })}
      rows={rows}
      whole={analysis.change}
    />
  );
}
