import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Definition } from './definition.js';
import { Registry } from './registry.js';

type ShownDefinition = Omit<Definition, 'counts'>;

@ApiTags('definitions')
@Controller('v1/definitions')
export class DefinitionsController {
  constructor(private readonly registry: Registry) {}

  @Get()
  @ApiOperation({ summary: 'The indicators there are, and how to show them' })
  list(): { items: ShownDefinition[] } {
    return { items: this.registry.current.all.map(shown) };
  }
}

function shown(definition: Definition): ShownDefinition {
  const { code, version, name, description, level, countingUnit, unit, measure, display, direction, dimensions } =
    definition;
  return { code, version, name, description, level, countingUnit, unit, measure, display, direction, dimensions };
}
