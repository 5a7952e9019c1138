import { Readable } from 'node:stream';
import { Caller, Id, problem } from '@integras/service-kit';
import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ImportAttendance } from './import.requests.js';
import { AttendanceImports } from './imports.service.js';

@ApiTags('attendance')
@Controller('v1/sessions')
export class AttendanceImportsController {
  constructor(private readonly imports: AttendanceImports) {}

  @Post(':session/attendance/imports')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ description: 'The file itself', schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary: 'Import who was invited to a session and who attended; the body is the file',
    description: 'Sent twice it changes nothing. A dry run says what would become of each row.',
  })
  take(
    @Id('session') session: string,
    @Query() how: ImportAttendance,
    @Req() { body }: { body: unknown },
    @Caller() caller: Caller,
  ) {
    if (!(body instanceof Readable))
      throw problem(
        'media-type-not-supported',
        415,
        'The media type is not supported',
        'The body is the file itself: text/csv, not compressed.',
      );
    return this.imports.take(session, body, how, caller);
  }
}
