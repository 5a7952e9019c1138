import { uuidPattern } from '@integras/contracts';
import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { notFound } from './problem.js';

/** Nothing has a malformed id, so it is answered like one that nothing has; and it never reaches the database. */
const idPipe: PipeTransform<unknown, string> = {
  transform(value) {
    if (typeof value === 'string' && uuidPattern.test(value)) return value;
    throw notFound();
  },
};

/** A path parameter that is the id of an entity. */
export const Id =
  (name = 'id'): ParameterDecorator =>
  (target, method, index) => {
    Param(name, idPipe)(target, method, index);
    if (method === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, method)!;
    ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(target, method, descriptor);
  };
