import { CLOCK, type Clock } from '@integras/messaging';
import type { Caller } from '@integras/service-kit';
import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { Registry } from '../definitions/registry.js';
import type { FiguresQuery } from '../figures/figures.query.js';
import { type FigureList, FiguresService } from '../figures/figures.service.js';
import { type ExportSheet, sheetOf } from './export-sheet.js';
import { type ExpositionQuery, type ExportQuery } from './exports.query.js';
import { expositionOf } from './exposition.js';
import type { FigureExport } from './figure-export.js';
import { formatFor } from './format-for.js';
import { type ProjectHeader, ProjectHeaders } from './project-header.js';

export interface ExportedFile {
  bytes: Uint8Array;
  mediaType: string;
  name: string;
}

/** Writes figures exactly as the caller may read them, and says in the log who took which. */
@Injectable()
export class ExportsService {
  private readonly logger = new Logger('exports');

  constructor(
    private readonly figures: FiguresService,
    private readonly registry: Registry,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(ProjectHeaders) private readonly headers?: ProjectHeaders,
  ) {}

  /** @throws Refusal as for figures, and 406 when no format is acceptable. */
  async file(
    { format, bom, ...query }: ExportQuery,
    accept: string | undefined,
    caller: Caller,
  ): Promise<ExportedFile> {
    const chosen = formatFor(format, accept);
    const list = await this.figures.figures(query, caller);
    const sheet = this.sheet(query, list, await this.projects(chosen, list));
    const bytes = await chosen.write(sheet, { byteOrderMark: bom === 'true' });
    this.log(caller, query, chosen.name, list);
    return { bytes, mediaType: chosen.mediaType, name: fileName(query, sheet.readAt, chosen.extension) };
  }

  async exposition({ indicator, scope = 'project', ...query }: ExpositionQuery, caller: Caller) {
    const counted = this.registry.current.inUse.filter(({ countings }) => countings.length > 0);
    const all = { ...query, scope, indicator: indicator ?? counted.map(({ code }) => code).join(',') };
    const list = await this.figures.figures(all, caller);
    this.log(caller, all, 'prometheus', list);
    return expositionOf(this.sheet(all, list));
  }

  private sheet(query: FiguresQuery, { items, trueAt, hiding = [] }: FigureList, projects = noProjects): ExportSheet {
    // By the version that counted them: another may have been made since they were read.
    const indicators = new Set(items.map(({ indicator, version }) => this.registry.current.find(indicator, version)!));
    return sheetOf({
      figures: items,
      indicators: [...indicators],
      trueAt,
      readAt: this.clock.now().toISOString(),
      source: `/v1/figures?${new URLSearchParams({ ...query }).toString()}`,
      hiding,
      projects,
    });
  }

  private async projects({ needsProjects }: FigureExport, { items }: FigureList) {
    if (!needsProjects) return noProjects;
    return (await this.headers?.of([...new Set(items.map(({ project }) => project))])) ?? noProjects;
  }

  private log({ account, subject }: Caller, query: FiguresQuery, format: string, { items }: FigureList): void {
    this.logger.log({ msg: 'figures were exported', by: account ?? subject, format, query, figures: items.length });
  }
}

const noProjects: ReadonlyMap<string, ProjectHeader> = new Map();

/** Nothing but letters, digits and hyphens, since it stands in a header. */
function fileName({ indicator, scope }: FiguresQuery, readAt: string, extension: string): string {
  const what = indicator.includes(',') ? 'figures' : indicator;
  return `integras-${what}-${scope}-${readAt.slice(0, 10)}.${extension}`;
}
