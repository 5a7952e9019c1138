import { uuidPattern } from '@integras/contracts';
import { Caller, type CommandContext, Context, Id, Public } from '@integras/service-kit';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { Releases, type ShownRelease, type WholeRelease } from './releases.service.js';

class ReleasesQuery {
  @IsOptional() @Matches(uuidPattern, { message: '$property must be a lower-case UUID' }) project?: string;
}

@ApiTags('releases')
@Controller('v1')
export class ReleasesController {
  constructor(private readonly releases: Releases) {}

  @Public()
  @Get('releases')
  @ApiOperation({ summary: 'What was released to the public; needs no token' })
  async list(@Query() { project }: ReleasesQuery): Promise<{ items: ShownRelease[] }> {
    return { items: await this.releases.list(project) };
  }

  @Public()
  @Get('releases/:release')
  @ApiOperation({
    summary: 'A release with its figures; needs no token',
    description: 'Counts are rounded to 5, small ones hidden with what would give them away. A release never changes.',
  })
  one(@Id('release') release: string): Promise<WholeRelease> {
    return this.releases.one(release);
  }

  @Post('periods/:period/release')
  @ApiOperation({ summary: 'Release the figures of a locked and verified period to the public' })
  publish(@Id('period') period: string, @Caller() caller: Caller, @Context() context: CommandContext) {
    return this.releases.publish(period, caller, context);
  }
}
