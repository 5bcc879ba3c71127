import {
	type InputSensitivity,
	type Model,
	type Money,
	type SensitivityReport,
	stepParts
} from '#lib/impact/index.ts';
import { type SliderKind, sliderId } from './control.ts';

/**
 * How far the average year moves with what a slider turns, by the id of the slider: the swings of its
 * inputs, added up. Without sliders about all objects, and without those of whose inputs the sensitivity
 * says nothing: certain figures with a source, and what cannot be moved a little.
 */
export function controlSwings(
	model: Model,
	{ uncertainties, assumptions }: SensitivityReport
): ReadonlyMap<string, Money> {
	// An uncertain figure without a basis stands in both lists.
	const inputs = new Map(
		[...uncertainties, ...assumptions].map((input) => [
			`${input.owner} ${input.id} ${input.field}`,
			input
		])
	);
	const swings = new Map<string, Money>();
	for (const input of inputs.values()) {
		const id = sliderOf(model, input);
		if (id === undefined || !input.swing) continue;
		swings.set(id, (swings.get(id) ?? 0) + Math.abs(input.swing.mean));
	}
	return swings;
}

/** Sliders by the fields of their object that they turn. */
const fields: readonly (readonly [InputSensitivity['owner'], RegExp, SliderKind])[] = [
	['system', /^recovery\.\w+\.hours$/, 'recoveryTime'],
	['process', /^manual\.capability$/, 'manual'],
	['process', /^manual\.readyAfterHours$/, 'manualReady'],
	['process', /^unstable\.hoursPer/, 'stabilisation'],
	['process', /^unstable\.capability$/, 'unstable'],
	['stream', /^revenuePerHour$/, 'revenue'],
	['stream', /^deferrable$/, 'deferrable'],
	['scenario', /^frequency$/, 'frequency'],
	['scenario', /^holdHours$/, 'hold']
];

function sliderOf(model: Model, input: InputSensitivity): string | undefined {
	const { owner, id, field } = input;
	const known = fields.find(([of, name]) => of === owner && name.test(field));
	if (known) return sliderId(known[2], id);
	if (owner === 'stream')
		return bufferOf(model, id, numberIn(/^steps\.(\d+)\.bufferHours$/, field));
	if (owner === 'scenario')
		return repositoryOf(model, id, numberIn(/^backupLoss\.(\d+)\.probability$/, field));
	return undefined;
}

function numberIn(pattern: RegExp, field: string): number | undefined {
	const digits = pattern.exec(field)?.[1];
	return digits === undefined ? undefined : Number(digits);
}

function bufferOf({ streams }: Model, id: string, step?: number): string | undefined {
	const steps = streams.find((stream) => stream.id === id)?.steps ?? [];
	if (step === undefined || !steps[step]) return undefined;
	return sliderId('buffer', id, stepParts(steps[step])[0].process);
}

function repositoryOf({ scenarios }: Model, id: string, position?: number): string | undefined {
	const losses = scenarios.find((scenario) => scenario.id === id)?.backupLoss ?? [];
	if (position === undefined || !losses[position]) return undefined;
	return sliderId('backupLoss', losses[position].repository);
}
