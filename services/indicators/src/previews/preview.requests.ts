import { IsId } from '@integras/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';

/** A fact that was not stated. */
class SupposedFact {
  @IsString() @MaxLength(200) type!: string;
  /** As the event of this type carries it. */
  @IsObject() data!: object;
}

export class PreviewRequest {
  @IsId() pilot!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SupposedFact)
  facts!: SupposedFact[];
}
