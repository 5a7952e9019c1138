// Nest tells nobody else what a route's parameters are; its own sibling packages read it here too.
import { ROUTE_ARGS_METADATA, RouteParamtypes } from '@nestjs/common/internal';
import { getMetadataStorage } from 'class-validator';

type Controller = abstract new (...given: never[]) => object;

/** The class that describes the query of a route; undefined when the route takes none. */
export const queryClassOf = (controller: Controller, method: string) =>
  classOf(controller, method, RouteParamtypes.QUERY);

/** The class that checks the body of a route; undefined when the route takes none, or what no class describes. */
export function bodyClassOf(controller: Controller, method: string): (new () => object) | undefined {
  const found = classOf(controller, method, RouteParamtypes.BODY);
  return found && getMetadataStorage().getTargetValidationMetadatas(found, '', true, false).length > 0
    ? found
    : undefined;
}

function classOf(controller: Controller, method: string, part: RouteParamtypes): (new () => object) | undefined {
  const parameters = Object.keys((Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as object);
  const parameter = parameters.find((key) => key.startsWith(`${part}:`));
  if (parameter === undefined) return undefined;
  const types = Reflect.getMetadata(
    'design:paramtypes',
    controller.prototype as object,
    method,
  ) as (new () => object)[];
  return types[Number(parameter.split(':')[1])];
}
