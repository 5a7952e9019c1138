import { event } from '../event.js';
import { IsId } from '../formats.js';

const weakness = '1f0e9d8c-7b6a-4958-8776-655443322110';
const analysis = '2b1c0d9e-8f7a-4b6c-9d5e-4f3a2b1c0d9e';
const pilot = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/** The journal is that of the link, made of both ids: the same two are linked once. */
@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'weakness',
  verb: 'addressed',
  readers: 'partnership',
  summary: 'A pilot addresses a weakness that a territorial analysis found.',
  example: { weakness, analysis, pilot },
})
export class WeaknessAddressed {
  /** The entry of the analysis. */
  @IsId() weakness!: string;
  @IsId() analysis!: string;
  @IsId() pilot!: string;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'weakness',
  verb: 'left-open',
  readers: 'partnership',
  summary: 'It was taken back that a pilot addresses a weakness.',
  example: { weakness, analysis, pilot },
})
export class WeaknessLeftOpen {
  @IsId() weakness!: string;
  @IsId() analysis!: string;
  @IsId() pilot!: string;
}
