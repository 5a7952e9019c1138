import { Caller } from '@integras/service-kit';
import { Controller, Get, Header, Headers, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ExpositionQuery, ExportQuery } from './exports.query.js';
import { ExportsService } from './exports.service.js';
import { formats } from './formats.js';

@ApiTags('exports')
@Controller('v1/exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get('figures')
  @Header('vary', 'accept')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces(...formats.map(({ mediaType }) => mediaType))
  @ApiOperation({
    summary: 'Figures as a file',
    description: 'The same figures as /v1/figures answers with, hidden ones hidden; who takes which is logged.',
  })
  async figures(@Query() query: ExportQuery, @Headers('accept') accept: string | undefined, @Caller() caller: Caller) {
    const { bytes, mediaType, name } = await this.exports.file(query, accept, caller);
    return new StreamableFile(bytes, { type: mediaType, disposition: `attachment; filename="${name}"` });
  }

  @Get('metrics')
  @ApiProduces('text/plain')
  @ApiOperation({
    summary: 'Headline figures as Prometheus reads them',
    description: 'Hidden figures are absent. A share is between 0 and 1.',
  })
  async metrics(@Query() query: ExpositionQuery, @Caller() caller: Caller) {
    const { mediaType, text } = await this.exports.exposition(query, caller);
    return new StreamableFile(Buffer.from(text), { type: mediaType });
  }
}
