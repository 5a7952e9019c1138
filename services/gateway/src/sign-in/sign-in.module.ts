import { Module } from '@nestjs/common';
import { IdentityProvider } from './identity-provider.js';
import { SessionDoor } from './session-door.js';
import { SessionStore } from './session-store.js';
import { SessionTokens } from './session-tokens.js';
import { SignInRoutes } from './sign-in.routes.js';
import { SignInScope } from './sign-in.scope.js';

@Module({
  providers: [IdentityProvider, SessionStore, SessionTokens, SignInRoutes, SessionDoor, SignInScope],
  exports: [SignInScope, SessionStore],
})
export class SignInModule {}
