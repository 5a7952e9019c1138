import { ApiHeader, type ApiHeaderOptions } from '@nestjs/swagger';

/** For a parameter decorator that reads a header: whoever uses it has the header in the interface's description too. */
export const describedHeader =
  (header: ApiHeaderOptions): ParameterDecorator =>
  (target, method) => {
    if (method === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, method)!;
    ApiHeader({ required: false, ...header })(target, method, descriptor);
  };
