import { IsCountry, IsId, IsLine, languagePattern } from '@integras/contracts';
import { Caller, Public } from '@integras/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { type FoundItem, Search, searchedKinds, type SearchedKind } from './search.service.js';

export class SearchQuery {
  /** Words to be found, in whatever language: `"exact words"`, `or`, `-without`. Without them: the newest. */
  @IsOptional() @IsLine() q?: string;
  @IsOptional() @IsIn(searchedKinds) kind?: SearchedKind;
  @IsOptional() @IsId() project?: string;
  @IsOptional() @IsCountry() country?: string;
  /** The reader's language: what is found in it comes before the same in another one. */
  @IsOptional() @Matches(languagePattern) language?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}

@ApiTags('search')
@Controller('v1/search')
export class SearchController {
  constructor(private readonly search: Search) {}

  @Public()
  @Get()
  @ApiOperation({
    summary:
      'Published analyses, practices and recommendations, and for the partnership initiatives, that have the words, the best first; without words the newest',
  })
  async find(@Query() query: SearchQuery, @Caller() caller: Caller): Promise<{ items: FoundItem[] }> {
    return { items: await this.search.find({ ...query, caller }) };
  }
}
