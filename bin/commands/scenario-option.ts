import type { Model, Scenario } from '../../src/lib/impact/index.ts';
import { BadInput } from '../bad-input.ts';

export const scenarioOption = {
	name: 'scenario',
	placeholder: 'ID|all',
	meaning: 'which scenario (required)'
} as const;

/** The scenarios given by an id, or all. Throws `BadInput` when there is none of that id. */
export function chosenScenarios(model: Model, id: string | undefined): readonly Scenario[] {
	const known = model.scenarios.map((scenario) => scenario.id).join(', ');
	if (id === undefined) throw new BadInput(`--scenario is required: one of ${known}, or all`);
	if (id === 'all') return model.scenarios;
	const scenario = model.scenarios.find((candidate) => candidate.id === id);
	if (!scenario) throw new BadInput(`--scenario ${id}: no such scenario; there are ${known}`);
	return [scenario];
}
