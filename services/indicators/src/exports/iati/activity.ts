import type { ExportRow } from '../export-sheet.js';
import type { ProjectHeader } from '../project-header.js';
import type { Element } from './element.js';
import { writeNarratives } from './narratives.js';
import { isLocation } from './place.js';
import { writeResults } from './results.js';

/** Codes of the IATI code list ActivityDateType. */
const dateTypes = { startsOn: '1', startedOn: '2', endsOn: '3', endedOn: '4' } as const;

/** Adds an activity in the order that the schema asks for. */
export function writeActivity(activities: Element, header: ProjectHeader, rows: readonly ExportRow[]): void {
  const { identifier, reportingOrganisation, title, description, participatingOrganisations, status } = header;
  const activity = activities.add('iati-activity', { 'xml:lang': 'en' });
  activity.add('iati-identifier').text(identifier);
  const { ref, type, name } = reportingOrganisation;
  writeNarratives(activity, 'reporting-org', name, { ref, type });
  writeNarratives(activity, 'title', title);
  writeNarratives(activity, 'description', description);
  for (const { name: called, ...attributes } of participatingOrganisations)
    writeNarratives(activity, 'participating-org', called, attributes);
  activity.add('activity-status', { code: status });
  for (const [field, code] of Object.entries(dateTypes)) {
    const on = header[field as keyof typeof dateTypes];
    if (on !== undefined) activity.add('activity-date', { type: code, 'iso-date': on });
  }
  writeLocations(activity, rows);
  writeResults(activity, header, rows);
}

/** The places that actual values refer to. */
function writeLocations(activity: Element, rows: readonly ExportRow[]): void {
  const places = new Map(rows.filter(({ figure }) => isLocation(figure)).map(({ figure }) => [figure.scopeId, figure]));
  for (const { scope, scopeId, scopeName = scopeId } of places.values()) {
    const location = activity.add('location', { ref: scopeId });
    // A4: ISO 3166-1 alpha-2.
    if (scope === 'country') location.add('location-id', { vocabulary: 'A4', code: scopeId });
    location.add('name').add('narrative').text(scopeName);
  }
}
