import { readFileSync } from 'node:fs';
import {
	type EventOutcome,
	type Model,
	type Organisation,
	type ParsedModel,
	type Scenario,
	parseModel,
	parseModelText
} from '#lib/impact/index.ts';
import { hardModel } from '#lib/impact/testing/hard-model.ts';
import { smallModel } from '#lib/impact/testing/small-model.ts';
import { type Analysis, analyse } from '../analysis.ts';

/** The analysis of a model made of these parts. */
export function analysed(parts: Parameters<typeof smallModel>[0]): Analysis {
	return analyse(smallModel(parts));
}

const files = [
	'src/lib/demonstration/northline.json',
	'examples/norsk-hydro-2019.json',
	'examples/toyota-kojima-2022.json'
];
const hardModels = 60;

/** The models that come with the product. */
export function deliveredModels(): readonly Model[] {
	return files.map((path) => valueOf(parseModelText(readFileSync(path, 'utf8'))));
}

/** The delivered models, and small ones made to be hard. */
export function manyModels(): readonly Model[] {
	const hard = Array.from({ length: hardModels }, (_, seed) =>
		valueOf(parseModel(hardModel(seed)))
	);
	return [...deliveredModels(), ...hard];
}

function valueOf(parsed: ParsedModel): Model {
	if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.problems));
	return parsed.value;
}

/** One typical event, and what it is an event of. */
export interface Played {
	readonly analysis: Analysis;
	readonly scenario: Scenario;
	readonly organisation: Organisation;
	readonly event: EventOutcome;
}

/** The typical event of the first scenario as planned; it must be computable. */
export function played(analysis: Analysis, organisation: Organisation = 'planned'): Played {
	const scenario = analysis.model.scenarios[0];
	const result = analysis.event(scenario, organisation);
	if (!result.ok) throw new RangeError(`no hours for ${result.problem.systems.join()}`);
	return { analysis, scenario, organisation, event: result.value };
}

/** Every typical event that can be computed, both ways to organise recovery. */
export function playedAll(models: readonly Model[]): readonly Played[] {
	return models.map(analyse).flatMap((analysis) =>
		analysis.model.scenarios.flatMap((scenario) =>
			(['planned', 'adhoc'] as const).flatMap((organisation) => {
				const result = analysis.event(scenario, organisation);
				return result.ok ? [{ analysis, scenario, organisation, event: result.value }] : [];
			})
		)
	);
}

/** The sum of some figures. */
export function sumOf(figures: readonly number[]): number {
	return figures.reduce((sum, figure) => sum + figure, 0);
}
