import { IsDay } from '@integras/contracts';
import { Caller, Id, pdfOf } from '@integras/service-kit';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { documentOf } from './document.js';
import { htmlOf, reportPolicy } from './report-html.js';
import { reportTemplate } from './report-template.js';
import { type ReportLanguage, reportLanguages } from './report-words.js';
import { Reports } from './reports.service.js';

const formats = ['html', 'pdf', 'json'] as const;

class ReportQuery {
  /** As known when this day ended in the project's time zone. */
  @IsDay() day!: string;
  @IsOptional() @IsIn(reportLanguages) language?: ReportLanguage;
  @IsOptional() @IsIn(formats) format?: (typeof formats)[number];
}

@ApiTags('reports')
@Controller('v1/reports')
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  @Get(':project')
  @ApiOperation({
    summary: 'The final report of a project, as known when a day ended',
    description: 'The same for the same day, byte for byte, once the day has ended.',
  })
  @ApiProduces('text/html', 'application/pdf', 'application/json')
  async report(
    @Id('project') project: string,
    @Query() { day, language = 'en', format = 'html' }: ReportQuery,
    @Caller() caller: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.reports.asOf(project, day, caller);
    if (format === 'json') return void reply.send(report);
    const document = documentOf(report, language);
    void reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
    if (format === 'html')
      return void reply
        .header('content-security-policy', reportPolicy)
        .type('text/html; charset=utf-8')
        .send(htmlOf(document));
    const name = `${report.project.code}-${day}-${language}.pdf`.replaceAll(/[^\w.-]/g, '_');
    void reply
      .header('content-disposition', `attachment; filename="${name}"`)
      .type('application/pdf')
      .send(pdfOf(reportTemplate, document));
  }
}
