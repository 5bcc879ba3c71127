import type { Company, Model } from '#lib/impact/index.ts';
import { fieldsOf, insertEach, present, rowsOf, type Place } from '../rows.server.ts';
import { appetitePoints, type models } from '../schema/model.ts';
import { insertBases, type Loading } from './bases.server.ts';

export type ModelRow = typeof models.$inferSelect;

/** What the model itself and its company say, as columns of the model's row. */
export function modelColumns(model: Model) {
	const { name, currency, costOfCapital, rework, strategy, note, company } = model;
	const { annualRevenue, materiality, creditLine, horizonYears } = company;
	const ofCompany = { annualRevenue, materiality, creditLine, horizonYears };
	const ofModel = { name, currency, costOfCapital, rework, strategy, note };
	return { ...ofModel, ...ofCompany, companyNote: company.note };
}

export async function insertCompany(place: Place, model: Model): Promise<void> {
	const { company } = model;
	await insertEach(place, appetitePoints, company.appetite, (point, position) => ({
		...point,
		position
	}));
	await insertBases(place, 'modelId', [{ id: place.modelId, value: model }], () => [
		['', model],
		['company', company],
		...company.appetite.map((point, i) => [`company.appetite.${i}`, point] as const)
	]);
}

export async function loadCompany(loading: Loading, row: ModelRow): Promise<Company> {
	const basisOf = (part: string) => loading.basisOf('modelId', row.id, part);
	const points = await rowsOf(loading, appetitePoints);
	const { annualRevenue, materiality, creditLine, horizonYears } = row;
	return present({
		annualRevenue,
		materiality,
		creditLine,
		horizonYears,
		appetite: points.map((point, i) =>
			present({ ...fieldsOf(point), basis: basisOf(`company.appetite.${i}`) })
		),
		note: row.companyNote,
		basis: basisOf('company')
	});
}
