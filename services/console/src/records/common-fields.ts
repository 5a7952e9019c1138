import { useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import { dayIn } from '../texts/days.js';
import { byName, countryName } from '../texts/names.js';
import type { RecordField } from './record-form.js';

/** The day and the evidence of a step that was taken. */
export const evidenceFields: readonly RecordField[] = [
  { name: 'evidenceTitle', label: 'record.evidence-title', isOptional: true },
  { name: 'evidenceUrl', label: 'record.evidence-url', kind: 'link', isOptional: true },
];

/** Evidence as the server takes it, with the rest as it is. */
export function withEvidence({ evidenceTitle, evidenceUrl, ...rest }: Record<string, string>): object {
  return {
    ...rest,
    ...(evidenceUrl !== undefined && { evidence: [{ title: evidenceTitle ?? evidenceUrl, url: evidenceUrl }] }),
  };
}

export const dayField = (name: string, label: RecordField['label'], initial = dayIn(new Date())): RecordField => ({
  name,
  label,
  kind: 'day',
  initial,
});

/** A choice with names from the texts; while nothing was said before, none is chosen, so that nobody says it by not looking. */
export function useChoice() {
  const { formatMessage } = useIntl();
  const toChoose = { value: '', label: formatMessage({ id: 'form.choose' }) };
  return (
    name: string,
    label: RecordField['label'],
    options: readonly { value: string; label: string }[],
    initial?: string,
  ): RecordField => ({
    name,
    label,
    options: initial === undefined ? [toChoose, ...options] : options,
    initial: initial ?? '',
  });
}

export const reasonField: RecordField = { name: 'reason', label: 'record.reason', kind: 'prose' };

/** The partners of a project, to choose the one that answers for something. */
export function usePartnerOptions({ partners }: ProjectDetails): { value: string; label: string }[] {
  const { locale } = useIntl();
  return [...partners]
    .sort(byName(({ name }) => name, locale))
    .map(({ id, name, country }) => ({ value: id, label: `${name} (${countryName(country, locale)})` }));
}
