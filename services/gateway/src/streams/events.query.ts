import { IsOptional, IsString, Length } from 'class-validator';

const list = 20_000;
const cursor = 2_000;

/** Which facts a reader asks for, and from where on. */
export class EventsQuery {
  /** Event types of the catalogue, separated by commas; all when absent. */
  @IsOptional() @IsString() @Length(1, list) types?: string;
  /** ISO 3166-1 alpha-2 codes, separated by commas. */
  @IsOptional() @IsString() @Length(1, list) countries?: string;
  /** Ids of pilots, separated by commas. */
  @IsOptional() @IsString() @Length(1, list) pilots?: string;
  /** `start`, `now` (the default), or a cursor. After a reset: `now` goes on now, anything else as far back as needed. */
  @IsOptional() @IsString() @Length(1, cursor) from?: string;
  /** The cursor, for clients that cannot send the `Last-Event-ID` header. It goes before `from`. */
  @IsOptional() @IsString() @Length(1, cursor) lastEventId?: string;
}
