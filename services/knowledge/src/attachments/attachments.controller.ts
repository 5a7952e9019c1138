import { Readable } from 'node:stream';
import { Caller, type CommandContext, Context, Id, mediaTypeNotSupported, Public } from '@integras/service-kit';
import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply } from 'fastify';
import { AddAttachment, AttachmentsQuery, RemoveAttachment, RoomQuery } from './attachment.requests.js';
import { Attachments } from './attachments.service.js';

@ApiTags('attachments')
@Controller('v1/attachments')
export class AttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Public()
  @Get()
  @ApiOperation({
    summary: 'The files attached to an analysis, practice, recommendation or initiative, the oldest first',
    description: 'Without a token those that were there when it was published last. The partnership sees removed ones.',
  })
  async list(@Query() query: AttachmentsQuery, @Caller() caller: Caller) {
    return { items: await this.attachments.list(query, caller) };
  }

  @Get('room')
  @ApiOperation({ summary: 'How many bytes the files of a project have, and may have, together' })
  room(@Query() { project }: RoomQuery, @Caller() caller: Caller) {
    return this.attachments.room(project, caller);
  }

  @Post()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ description: 'The file itself', schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary: 'Attach a file; the body is the file',
    description:
      'Documents, pictures and tables, told by their content. Sent again with the same id it changes nothing.',
  })
  add(@Query() query: AddAttachment, @Req() { body }: { body: unknown }, @Caller() caller: Caller) {
    return this.attachments.add(query, fileIn(body), caller);
  }

  @Public()
  @Get(':id/content')
  @Header('x-content-type-options', 'nosniff')
  // Whatever it holds runs nowhere, loads nothing and is shown in no page of ours.
  @Header('content-security-policy', "default-src 'none'; sandbox")
  @Header('referrer-policy', 'no-referrer')
  @Header('cache-control', 'private, no-store')
  @ApiProduces('application/octet-stream')
  @ApiOperation({ summary: 'The file itself, to be saved' })
  async content(@Id() id: string, @Caller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const { name, mediaType, content } = await this.attachments.content(id, caller);
    const type = mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
    void reply.header('content-disposition', contentDisposition(name)).type(type).send(content);
  }

  @Post(':id/removed')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Remove a file, with the reason',
    description:
      'Its content is kept nowhere; that it was there stays told. What everybody reads needs `item.publish`.',
  })
  removed(
    @Id() id: string,
    @Body() { reason }: RemoveAttachment,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.attachments.remove(id, reason, caller, context);
  }
}

function fileIn(body: unknown): Readable {
  if (body instanceof Readable) return body;
  throw mediaTypeNotSupported('The body is the file itself: application/octet-stream, not compressed.');
}
