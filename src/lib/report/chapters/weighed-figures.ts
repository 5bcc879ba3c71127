import { type Figure, figures } from '#lib/impact/index.ts';
import { figureName, figureValue } from '#lib/format/figure-words.ts';
import { m } from '#lib/paraglide/messages.js';
import { analyse } from '#lib/view/analysis.ts';
import { type Difference, differenceOf } from '#lib/view/difference.ts';
import { modelNames } from '#lib/view/model-names.ts';
import { figureAbout, isValue } from '#lib/view/owned-figures.ts';
import type { ReportSource } from '../report-source.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** A figure of the model, and how far an average year moves with it. */
export interface WeighedFigure extends Figure {
	/** Undefined where it was not moved, or could not be. */
	readonly swing: Difference | undefined;
}

/** Every figure that is no link, the one that moves an average year most first. */
export function weighedFigures({ model, results }: Snapshot): readonly WeighedFigure[] {
	const { sensitivity } = results;
	const moved = sensitivity.ok
		? [...sensitivity.value.uncertainties, ...sensitivity.value.assumptions]
		: [];
	const swings = new Map(moved.map((input) => [keyOf(input), differenceOf(input.swing)]));
	return figures(model)
		.filter(({ isLink }) => !isLink)
		.map((figure) => ({ ...figure, swing: swings.get(keyOf(figure)) }))
		.toSorted((a, b) => weightOf(b) - weightOf(a));
}

/** How far an average year moves; 0 where that is not known, or no more than chance. */
export function weightOf({ swing }: Pick<WeighedFigure, 'swing'>): number {
	return swing && !swing.isNone ? Math.abs(swing.mean) : 0;
}

function keyOf({ owner, id, field }: Pick<Figure, 'owner' | 'id' | 'field'>): string {
	return `${owner} ${id} ${field}`;
}

/** "ERP: Restore takes". */
export function weighedName(figure: WeighedFigure, { snapshot, locale }: ReportSource): string {
	const { kind, subject } = figureAbout(analyse(snapshot.model), figure);
	const name = figureName(kind, subject, locale);
	const { owner, id } = figure;
	if (owner === 'model' || owner === 'company') return name;
	return m.driver_row({ owner: modelNames(snapshot.model)(owner, id), figure: name }, { locale });
}

/** "10 to 60 hours, most likely 22". */
export function weighedValue(figure: WeighedFigure, { snapshot, locale }: ReportSource): string {
	const { model } = snapshot;
	const { kind } = figureAbout(analyse(model), figure);
	const { value } = figure;
	if (!isValue(value)) throw new RangeError(`weighedValue: ${figure.field} is no figure`);
	return figureValue(kind, value, { currency: model.currency, locale });
}
