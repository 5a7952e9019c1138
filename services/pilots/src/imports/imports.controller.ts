import { Readable } from 'node:stream';
import { Caller, Id, IdempotencyKey, mediaTypeNotSupported } from '@integras/service-kit';
import { Controller, Get, Header, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApplyQuery, ImportQuery, RowsQuery, SurveyQuery } from './import.requests.js';
import { importableFields } from './importable-fields.js';
import { Imports } from './imports.service.js';
import type { Format } from './table-file.js';

/** What this needs of a request; its body is the file, as it arrives. */
interface UploadRequest {
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
}

@ApiTags('imports')
@Controller('v1/imports')
export class ImportsController {
  constructor(private readonly imports: Imports) {}

  @Get()
  @ApiOperation({ summary: 'Your imports, newest first' })
  async list(@Caller() caller: Caller) {
    return { items: await this.imports.list(caller) };
  }

  @Post()
  @HttpCode(202)
  @ApiConsumes('text/csv', 'application/x-ndjson')
  @ApiBody({ description: 'The file itself', schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ summary: 'Import a file; the body is the file' })
  upload(
    @Query() query: ImportQuery,
    @Req() request: UploadRequest,
    @Caller() caller: Caller,
    @IdempotencyKey() idempotencyKey: string | undefined,
  ) {
    const { format, file } = fileOf(request);
    return this.imports.upload({
      caller,
      query,
      format,
      file,
      ...(idempotencyKey !== undefined && { idempotencyKey }),
    });
  }

  @Get('fields')
  @ApiOperation({ summary: 'What can be imported: the events and their fields, as a mapping names them' })
  fields() {
    return { items: importableFields() };
  }

  @Post('survey')
  @HttpCode(200)
  @ApiConsumes('text/csv', 'application/x-ndjson')
  @ApiBody({ description: 'The file itself', schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ summary: 'What is in a file, to make a mapping for it; nothing of it is kept' })
  survey(@Query() { project }: SurveyQuery, @Req() request: UploadRequest, @Caller() caller: Caller) {
    return this.imports.survey(project, { caller, ...fileOf(request) });
  }

  @Get(':import')
  @ApiOperation({ summary: 'How far an import is' })
  one(@Id('import') id: string, @Caller() caller: Caller) {
    return this.imports.one(id, caller);
  }

  @Get(':import/rows')
  @ApiOperation({ summary: 'What became of each row; once an import is old, why rows were refused' })
  rows(@Id('import') id: string, @Query() query: RowsQuery, @Caller() caller: Caller) {
    return this.imports.rows(id, query, caller);
  }

  @Get(':import/errors.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="errors.csv"')
  @Header('x-content-type-options', 'nosniff')
  @ApiOperation({ summary: 'The refused rows with their reasons, to be mended and imported again' })
  async errors(@Id('import') id: string, @Caller() caller: Caller) {
    return new StreamableFile(await this.imports.errors(id, caller));
  }

  @Post(':import/apply')
  @HttpCode(202)
  @ApiOperation({ summary: 'Import what a dry run tried' })
  apply(@Id('import') id: string, @Query() { mode }: ApplyQuery, @Caller() caller: Caller) {
    return this.imports.apply(id, caller, mode);
  }
}

function fileOf({ headers, body }: UploadRequest): { format: Format; file: Readable } {
  const type = String(headers['content-type'] ?? '')
    .split(';')[0]!
    .trim()
    .toLowerCase();
  const encoded = headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity';
  const format = type === 'text/csv' ? 'csv' : type === 'application/x-ndjson' ? 'ndjson' : undefined;
  if (format && !encoded && body instanceof Readable) return { format, file: body };
  throw mediaTypeNotSupported('The body is the file itself: text/csv or application/x-ndjson, not compressed.');
}
