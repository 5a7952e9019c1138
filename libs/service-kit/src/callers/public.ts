import { SetMetadata } from '@nestjs/common';

export const publicRoute = 'integras:public';

/** A route that answers without a token. One that is sent along is checked all the same. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(publicRoute, true);
