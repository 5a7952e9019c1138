import { uuidPattern } from '@integras/contracts';
import { Caller, Id, Public } from '@integras/service-kit';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { Calendars } from './calendar.service.js';

class CalendarQuery {
  @IsOptional() @Matches(uuidPattern, { message: '$property must be a lower-case UUID' }) partner?: string;
}

@ApiTags('calendars')
@Controller('v1')
export class CalendarController {
  constructor(private readonly calendars: Calendars) {}

  @Get('projects/:project/calendar')
  @ApiOperation({ summary: 'The address under which a calendar program finds the sessions of a project, or a partner' })
  link(@Id('project') project: string, @Query() { partner }: CalendarQuery, @Caller() caller: Caller) {
    return this.calendars.linkOf(project, partner, caller);
  }

  @Public()
  @Get('calendars/:link')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @ApiOperation({ summary: 'Sessions as iCalendar, for whoever was given the address; needs no token' })
  read(@Param('link') link: string): Promise<string> {
    return this.calendars.read(link);
  }
}
