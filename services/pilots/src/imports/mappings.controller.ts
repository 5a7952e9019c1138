import { Caller, Id } from '@integras/service-kit';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ImportMapping } from './mapping.js';
import { Mappings } from './mappings.service.js';

@ApiTags('imports')
@Controller('v1/projects/:project/mappings')
export class MappingsController {
  constructor(private readonly mappings: Mappings) {}

  @Get()
  @ApiOperation({ summary: 'The import mappings of a project' })
  async list(@Id('project') project: string, @Caller() caller: Caller) {
    return { items: await this.mappings.list(project, caller) };
  }

  @Post()
  @ApiOperation({ summary: 'Save an import mapping under its name' })
  @ApiBody({ type: ImportMapping })
  save(@Id('project') project: string, @Body() mapping: object, @Caller() caller: Caller) {
    return this.mappings.save(project, mapping, caller);
  }
}
