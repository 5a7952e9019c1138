import { isDeepStrictEqual } from 'node:util';
import type { Readable } from 'node:stream';
import {
  authorise,
  type Caller,
  keyPart,
  limitOf,
  type Page,
  pageOf,
  positionOf,
  problem,
} from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { datasetPattern } from './codes.js';
import { type ObservationsQuery, partsOf, type RatesQuery, type TotalQuery, valuesOf } from './context.query.js';
import type { Dataset, DescribedDataset, Mapping } from './dataset.js';
import { allDatasets, findDataset, measuresHeld, saveDataset } from './datasets.store.js';
import type { Observation } from './observation.js';
import { readObservations } from './observation-file.js';
import {
  findObservations,
  newestPeriod,
  type ObservationRow,
  type Outcome,
  replaceObservations,
} from './observations.store.js';
import { monthsOf } from './period.js';
import { type Asked, pooledRate, type PooledRate } from './pooled-rate.js';
import { askedOf } from './selection.js';
import { requireTotal, type Total, totalOf } from './total.js';

/** Where something comes from, and how it may be used. */
type Provenance = Pick<Dataset, 'source' | 'licence'>;
/** An observation with where it comes from and when it was taken from there. */
export type ShownObservation = Observation & Provenance & { dataset: string; retrieved: string };
export type ShownRate = PooledRate & Provenance & { dataset: string } & Pick<Asked, 'areas' | 'periods'>;
export type ShownTotal = Total &
  Provenance & {
    dataset: string;
    title: string;
    measure: string;
    area: string;
    /** Absent where nothing was ever published. */
    period?: string;
    /** The day on which the oldest part was taken from its source. */
    retrieved?: string;
  };

/** A place in the list: dataset, measure, area, period, id. */
const position = [keyPart.text, keyPart.text, keyPart.text, keyPart.text, keyPart.number];

/** Statistics about whole populations: a background for the figures of pilots, never one of them. */
@Injectable()
export class ContextService {
  constructor(private readonly source: DataSource) {}

  async datasets(caller: Caller): Promise<{ items: Dataset[] }> {
    mayRead(caller);
    return { items: await allDatasets(this.source) };
  }

  /** @throws Refusal when observations that are there would no longer be readable by the new mapping. */
  async describe(code: string, described: DescribedDataset, caller: Caller): Promise<Dataset> {
    authorise(caller, 'context.write', {});
    if (!datasetPattern.test(code)) throw noCode(code);
    requireUnits(described.mapping);
    const dataset = { code, ...described };
    await this.source.transaction(async (manager) => {
      const before = await findDataset(manager, code, { lock: true });
      if (before) requireSameShape(before.mapping, described.mapping, await measuresHeld(manager, code));
      await saveDataset(manager, dataset);
    });
    return dataset;
  }

  /** Takes a file as a whole, or nothing of it. Sent again it changes nothing. */
  async receive(
    code: string,
    { file, retrieved, caller }: { file: Readable; retrieved: string; caller: Caller },
  ): Promise<Outcome & { dataset: string }> {
    authorise(caller, 'context.write', {});
    const { mapping } = await this.known(code);
    // No transaction waits for whoever sends slowly.
    const observations = await readObservations(file, mapping);
    const outcome = await this.source.transaction(async (manager) => {
      const now = await findDataset(manager, code, { lock: true });
      if (!isDeepStrictEqual(now?.mapping, mapping)) throw readByAnotherMapping();
      return replaceObservations(manager, { dataset: code, retrieved }, observations);
    });
    return { dataset: code, ...outcome };
  }

  async observations(query: ObservationsQuery, caller: Caller): Promise<Page<ShownObservation>> {
    mayRead(caller);
    const { dataset, measure, area, from, to } = query;
    const limit = limitOf(query);
    const rows = await findObservations(
      this.source,
      {
        dataset,
        measures: measure === undefined ? undefined : [measure],
        areas: area === undefined ? undefined : partsOf(area),
        months: {
          ...(from !== undefined && { first: monthsOf(from).first }),
          ...(to !== undefined && { last: monthsOf(to).last }),
        },
        dimensions: valuesOf(query.dimension),
      },
      { after: positionOf(query, position), limit: limit + 1 },
    );
    const datasets = new Map((await allDatasets(this.source)).map((one) => [one.code, one]));
    return pageOf(
      rows,
      limit,
      (row) => [row.dataset, row.measure, row.area, row.period, row.id],
      (row) => shown(row, datasets.get(row.dataset)!),
    );
  }

  async rate(query: RatesQuery, caller: Caller): Promise<ShownRate> {
    mayRead(caller);
    const dataset = await this.known(query.dataset);
    const asked = askedOf(dataset, query);
    const { areas, periods, numerator, denominator } = asked;
    const observations = await findObservations(this.source, {
      dataset: dataset.code,
      measures: [...numerator.measures, ...denominator.measures],
      areas,
      periods,
      dimensions: eitherOf(numerator.dimensions, denominator.dimensions),
    });
    const units = new Set(observations.map(({ unit }) => unit));
    if (units.size > 1) throw unitsDiffer([...units]);
    return { dataset: dataset.code, areas, periods, ...pooledRate(asked, observations), ...provenanceOf(dataset) };
  }

  async total(query: TotalQuery, caller: Caller): Promise<ShownTotal> {
    mayRead(caller);
    const dataset = await this.known(query.dataset);
    const { measure, area } = query;
    const over = query.over === undefined ? [] : partsOf(query.over);
    const dimensions = valuesOf(query.dimension);
    const asked = { measure, over, said: dimensions };
    requireTotal(dataset.mapping, asked);
    const search = { dataset: dataset.code, measures: [measure], areas: [area], dimensions };
    const period = query.period ?? (await newestPeriod(this.source, search));
    const observations = period ? await findObservations(this.source, { ...search, periods: [period] }) : [];
    requireTotal(dataset.mapping, asked, observations);
    const units = [...new Set(observations.map(({ unit }) => unit))];
    if (units.length > 1) throw unitsDiffer(units);
    const [retrieved] = observations.map(({ retrieved }) => retrieved).toSorted();
    return {
      dataset: dataset.code,
      title: dataset.title,
      measure,
      area,
      ...(period !== undefined && { period }),
      ...totalOf(observations),
      ...(retrieved !== undefined && { retrieved }),
      ...provenanceOf(dataset),
    };
  }

  private async known(code: string): Promise<Dataset> {
    const dataset = datasetPattern.test(code) ? await findDataset(this.source, code) : undefined;
    if (!dataset) throw noSuchDataset(code);
    return dataset;
  }
}

/** Whoever has a grant may know that there are statistics: a refusal hides nothing. */
const mayRead = (caller: Caller): void => authorise(caller, 'context.read', {}, { hideAs404: false });

const shown = ({ id: _id, ...observation }: ObservationRow, dataset: Dataset): ShownObservation => ({
  ...observation,
  ...provenanceOf(dataset),
});

const provenanceOf = ({ source, licence }: Dataset): Provenance => ({ source, licence });

type Values = Readonly<Record<string, readonly string[]>>;

const eitherOf = (a: Values, b: Values): Values =>
  Object.fromEntries(Object.entries(a).map(([name, values]) => [name, [...values, ...(b[name] ?? [])]]));

function requireUnits({ unit, measures }: Mapping): void {
  const without = unit === undefined ? measures.findIndex((measure) => measure.unit === undefined) : -1;
  if (without < 0) return;
  const reason = 'must be said, since no column says it';
  const field = `mapping.measures.${without}.unit`;
  throw problem('invalid-request', 422, 'The request is not valid', `${field}: ${reason}`, [{ field, reason }]);
}

function requireSameShape(before: Mapping, after: Mapping, held: readonly string[]): void {
  if (held.length === 0) return;
  const sameDimensions = isDeepStrictEqual(new Set(before.dimensions), new Set(after.dimensions));
  const lost = held.find((code) => after.measures.every((measure) => measure.code !== code));
  if (sameDimensions && lost === undefined) return;
  throw problem(
    'dataset-in-use',
    409,
    'The dataset has observations',
    'Its dimensions, and the measures it has observations of, stay as they are. Describe a new dataset instead.',
    sameDimensions
      ? [{ field: 'mapping.measures', reason: `${lost} has observations` }]
      : [{ field: 'mapping.dimensions', reason: `must stay ${before.dimensions.join(', ')}` }],
  );
}

const noCode = (code: string) =>
  problem(
    'invalid-request',
    422,
    'The request is not valid',
    'The code of a dataset is 2 to 40 of A-Z, 0-9, _ and -.',
    [{ field: 'code', reason: `${JSON.stringify(code.slice(0, 40))} is not the code of a dataset` }],
  );

const noSuchDataset = (code: string) =>
  problem('unknown-dataset', 404, 'No such dataset', `There is no dataset ${code.slice(0, 40)}.`, [
    { field: 'dataset', reason: 'is not the code of a dataset' },
  ]);

const readByAnotherMapping = () =>
  problem(
    'changed-meanwhile',
    409,
    'Changed in the meantime',
    'The dataset was described anew while the file was read. Nothing was stored; send it again.',
  );

const unitsDiffer = (units: readonly string[]) =>
  problem(
    'units-differ',
    422,
    'The units differ',
    `These observations are in ${units.toSorted().join(' and ')}: they cannot be added up.`,
  );
