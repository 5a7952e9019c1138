import { Caller } from '@integras/service-kit';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PreviewRequest } from './preview.requests.js';
import { type Preview, Previews } from './previews.service.js';

@ApiTags('previews')
@Controller('v1/previews')
export class PreviewsController {
  constructor(private readonly previews: Previews) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'What corrections of a pilot would change of figures',
    description: 'Counted by the definitions of now; nothing is kept of it. No hidden number can be found out by it.',
  })
  preview(@Body() body: PreviewRequest, @Caller() caller: Caller): Promise<Preview> {
    return this.previews.preview(body, caller);
  }
}
