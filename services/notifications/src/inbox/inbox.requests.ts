import { AreIds } from '@integras/contracts';
import { ArrayMaxSize } from 'class-validator';

export class MarkRead {
  @AreIds() @ArrayMaxSize(500) ids!: string[];
}
