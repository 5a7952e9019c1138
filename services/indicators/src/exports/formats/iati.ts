import { problem } from '@integras/service-kit';
import type { ExportRow, ExportSheet } from '../export-sheet.js';
import type { FigureExport } from '../figure-export.js';
import { grouped } from '../grouped.js';
import { writeActivity } from '../iati/activity.js';
import { Element } from '../iati/element.js';

/**
 * IATI 2.03: an activity for every project, with its results. A share is given in percent; `actual` is left out where a
 * figure is hidden or has no value, and is never 0 in its place.
 */
export const iati: FigureExport = {
  name: 'iati',
  mediaType: 'application/xml',
  extension: 'xml',
  needsProjects: true,
  /** @throws Refusal 422 when there is nothing to report, or a project of which no header is known. */
  write(sheet) {
    const activities = Element.root('iati-activities', { version: '2.03', 'generated-datetime': sheet.readAt });
    for (const [project, rows] of byProject(sheet)) {
      const header = sheet.projects.get(project);
      if (!header) throw headerMissing(project);
      writeActivity(activities, header, rows);
    }
    return activities.document();
  },
};

function byProject({ rows }: ExportSheet): Map<string, ExportRow[]> {
  if (rows.length === 0)
    throw problem(
      'nothing-to-report',
      422,
      'Nothing to report',
      'There are no figures, and IATI has no empty document.',
    );
  return grouped(rows, ({ figure }) => figure.project);
}

const headerMissing = (project: string) =>
  problem(
    'project-not-described',
    422,
    'The project is not described for IATI',
    `Who reports the project ${project}, and what it is about, is not known here.`,
    [{ field: 'project', reason: 'has no IATI identifier, reporting organisation and description' }],
  );
