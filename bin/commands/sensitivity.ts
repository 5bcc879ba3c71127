import {
	type InputSensitivity,
	type PreparedModel,
	measureSensitivity
} from '../../src/lib/impact/index.ts';
import { alignColumns } from '../table.ts';
import type { Command, OptionValues } from './command.ts';
import { figureCells } from './figure-cells.ts';
import { chosenStudy, finishedStudy, studyOptions } from './study-options.ts';

const defaultEvents = 2_000;
/** Inputs whose swing rests on all events; the others are known from the first round. */
const top = 30;

type SensitivityFigures = ReturnType<typeof sensitivity>;

/** `sensitivity`: which inputs move the expected annual loss most. */
export const sensitivityCommand: Command = {
	name: 'sensitivity',
	summary: 'Which inputs move the expected annual loss most, and which missing basis costs most.',
	options: studyOptions(defaultEvents),
	run: sensitivity,
	table({ currency }, result) {
		const { expectedAnnualLoss, uncertainties, assumptions, notMoved } =
			result as SensitivityFigures;
		return [
			alignColumns([
				[`A year, ${currency}`, 'Loss', 'Standard error'],
				['expected', ...figureCells(expectedAnnualLoss)]
			]),
			swings('Uncertain input, from its 5 % to its 95 % value', uncertainties),
			swings('Figure without a basis', assumptions),
			`Figures and links without a basis that cannot be moved a little: ${notMoved}`
		].join('\n\n');
	}
};

function swings(title: string, inputs: readonly InputSensitivity[]): string {
	return alignColumns([
		[title, 'From', 'To', 'At the low end', 'At the high end', 'Swing', 'Standard error'],
		...inputs
			.slice(0, top)
			.map(({ owner, id, field, low, high, swing }) => [
				[owner, id, field].filter((part) => part !== '').join(' '),
				valueCell(low.value),
				valueCell(high.value),
				figureCells(low.increase)[0],
				figureCells(high.increase)[0],
				...figureCells(swing)
			])
	]);
}

const shownDigits = 4;

function valueCell(value: number): string {
	return String(Number(value.toPrecision(shownDigits)));
}

function sensitivity(prepared: PreparedModel, options: OptionValues) {
	const choice = chosenStudy(prepared, options, defaultEvents);
	const started = performance.now();
	const report = finishedStudy(measureSensitivity(prepared, { ...choice, top }));
	const elapsedMs = Math.round(performance.now() - started);
	return { ...choice, elapsedMs, ...report };
}
