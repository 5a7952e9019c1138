import { Readable } from 'node:stream';
import { Caller, Id, mediaTypeNotSupported } from '@integras/service-kit';
import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AssessmentImports } from './assessment-imports.service.js';
import { ImportAssessments, ImportAttendance } from './import.requests.js';
import { AttendanceImports } from './imports.service.js';

@Controller('v1')
export class ImportsController {
  constructor(
    private readonly imports: AttendanceImports,
    private readonly assessments: AssessmentImports,
  ) {}

  @Post('sessions/:session/attendance/imports')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ description: 'The file itself', schema: { type: 'string', format: 'binary' } })
  @ApiTags('attendance')
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
    return this.imports.take(session, fileIn(body), how, caller);
  }

  @Post('question-sets/:set/assessments/imports')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ description: 'The file itself', schema: { type: 'string', format: 'binary' } })
  @ApiTags('assessments')
  @ApiOperation({
    summary: 'Import what people answered at one moment; the body is the file',
    description:
      'They are registered already. An empty cell is a question that was left out. Sent twice it changes nothing.',
  })
  takeAnswers(
    @Id('set') set: string,
    @Query() how: ImportAssessments,
    @Req() { body }: { body: unknown },
    @Caller() caller: Caller,
  ) {
    return this.assessments.take(set, fileIn(body), how, caller);
  }
}

function fileIn(body: unknown): Readable {
  if (body instanceof Readable) return body;
  throw mediaTypeNotSupported('The body is the file itself: text/csv, not compressed.');
}
