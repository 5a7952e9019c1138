import { Caller, PageQuery } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MarkRead } from './inbox.requests.js';
import { Inbox } from './inbox.service.js';

@ApiTags('inbox')
@Controller('v1/inbox')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @ApiOperation({ summary: 'What you were told, the newest first, and how much of it is unread' })
  list(@Query() query: PageQuery, @Caller() caller: Caller) {
    return this.inbox.list(query, caller);
  }

  @Get('unread')
  @ApiOperation({ summary: 'How many notices you have not read' })
  unread(@Caller() caller: Caller) {
    return this.inbox.unread(caller);
  }

  @Post('read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Mark notices as read' })
  read(@Body() { ids }: MarkRead, @Caller() caller: Caller) {
    return this.inbox.read(ids, caller);
  }
}
