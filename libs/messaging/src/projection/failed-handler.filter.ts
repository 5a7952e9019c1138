import { Catch, type ExceptionFilter } from '@nestjs/common';
import { type Observable, throwError } from 'rxjs';

/** Keeps what a handler threw: Nest's own filter would turn it into "Internal server error". */
@Catch()
export class FailedHandlerFilter implements ExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}
