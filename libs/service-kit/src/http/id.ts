import { uuidPattern } from '@integras/contracts';
import { Param, type PipeTransform } from '@nestjs/common';
import { notFound } from './problem.js';

/** Nothing has a malformed id, so it is answered like one that nothing has; and it never reaches the database. */
const idPipe: PipeTransform<unknown, string> = {
  transform(value) {
    if (typeof value === 'string' && uuidPattern.test(value)) return value;
    throw notFound();
  },
};

/** A path parameter that is the id of an entity. */
export const Id = (name = 'id'): ParameterDecorator => Param(name, idPipe);
