import { Readable } from 'node:stream';
import { Caller, mediaTypeNotSupported, type Page } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FileQuery, ObservationsQuery, RatesQuery, TotalQuery } from './context.query.js';
import { ContextService, type ShownObservation, type ShownRate, type ShownTotal } from './context.service.js';
import { tooLarge } from './csv-file.js';
import { type Dataset, DescribedDataset } from './dataset.js';
import { mostOfFile } from './observation-file.js';
import type { Outcome } from './observations.store.js';

/** What this needs of a request; its body is the file, as it arrives. */
interface FileRequest {
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
}

@ApiTags('context')
@Controller('v1/context')
export class ContextController {
  constructor(private readonly context: ContextService) {}

  @Get('datasets')
  @ApiOperation({ summary: 'The datasets there are, with their sources' })
  datasets(@Caller() caller: Caller): Promise<{ items: Dataset[] }> {
    return this.context.datasets(caller);
  }

  @Put('datasets/:code')
  @ApiOperation({ summary: 'Describe a dataset: its source, and which column of its files says what' })
  describe(@Param('code') code: string, @Body() body: DescribedDataset, @Caller() caller: Caller): Promise<Dataset> {
    return this.context.describe(code, body, caller);
  }

  @Post('datasets/:code/observations')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({
    description: 'SDMX-CSV, or any CSV with a heading and commas',
    schema: { type: 'string', format: 'binary' },
  })
  @ApiOperation({
    summary: 'Take a file of observations, all or nothing',
    description: 'Observations with the same key are replaced; the same file again changes nothing.',
  })
  receive(
    @Param('code') code: string,
    @Query() { retrieved }: FileQuery,
    @Req() request: FileRequest,
    @Caller() caller: Caller,
  ): Promise<Outcome & { dataset: string }> {
    return this.context.receive(code, { file: fileOf(request), retrieved, caller });
  }

  @Get('observations')
  @ApiOperation({
    summary: 'What statistical offices published',
    description: 'A value that was not published is null, with its flag; it is never 0.',
  })
  observations(@Query() query: ObservationsQuery, @Caller() caller: Caller): Promise<Page<ShownObservation>> {
    return this.context.observations(query, caller);
  }

  @Get('rates')
  @ApiOperation({
    summary: 'A rate over areas and periods, pooled from counts',
    description:
      'The sum of the counts above by the sum of the counts below, never a mean of rates. Every dimension must be said. Where a part was not published there is no value, and the missing parts are named.',
  })
  rate(@Query() query: RatesQuery, @Caller() caller: Caller): Promise<ShownRate> {
    return this.context.rate(query, caller);
  }

  @Get('totals')
  @ApiOperation({
    summary: 'What one area counted in one period, added up over dimensions',
    description:
      'As the refugees in a country whatever their origin. Where a part was not published there is no value; it is never 0.',
  })
  total(@Query() query: TotalQuery, @Caller() caller: Caller): Promise<ShownTotal> {
    return this.context.total(query, caller);
  }
}

function fileOf({ headers, body }: FileRequest): Readable {
  const [type = ''] = String(headers['content-type'] ?? '').split(';');
  const encoded = headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity';
  if (type.trim().toLowerCase() !== 'text/csv' || encoded || !(body instanceof Readable)) throw notCsv();
  // What says itself that it is too large need not be read.
  if (Number(headers['content-length'] ?? 0) > mostOfFile.bytes) throw tooLarge(`${mostOfFile.bytes} bytes`);
  return body;
}

const notCsv = () => mediaTypeNotSupported('The body is the file itself: text/csv, not compressed.');
