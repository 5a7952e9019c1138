import { Injectable } from '@nestjs/common';

/** Tells when the service was asked to stop, so that what never ends by itself (event streams) can be ended. */
@Injectable()
export class Stopping {
  private readonly controller = new AbortController();

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  begin(): void {
    this.controller.abort();
  }
}
