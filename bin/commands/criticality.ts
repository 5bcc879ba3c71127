import { type PreparedModel, measureCriticality } from '../../src/lib/impact/index.ts';
import { alignColumns } from '../table.ts';
import type { Command, OptionValues } from './command.ts';
import { figureCells } from './figure-cells.ts';
import { chosenStudy, finishedStudy, studyOptions } from './study-options.ts';

const defaultEvents = 2_000;

type CriticalityFigures = ReturnType<typeof criticality>;

/** `criticality`: how much money hangs on each system and on each process's manual work. */
export const criticalityCommand: Command = {
	name: 'criticality',
	summary:
		'What a year costs less without hits on a system, with faster recovery, with manual work.',
	options: studyOptions(defaultEvents),
	run: criticality,
	table({ currency }, result) {
		const { expectedAnnualLoss, systems, processes } = result as CriticalityFigures;
		const error = 'Standard error';
		return [
			alignColumns([
				[`A year, ${currency}`, 'Loss', error],
				['expected', ...figureCells(expectedAnnualLoss)]
			]),
			alignColumns([
				['System', 'If never hit', error, 'One hour less', error],
				...systems.map(({ id, ifNeverHit, oneHourLess }) => [
					id,
					...figureCells(ifNeverHit),
					...figureCells(oneHourLess)
				])
			]),
			alignColumns([
				['Process', 'Manual work saves', error, 'Ten points more', error],
				...processes.map(({ id, manualWork, tenPointsMore }) => [
					id,
					...figureCells(manualWork),
					...figureCells(tenPointsMore)
				])
			])
		].join('\n\n');
	}
};

function criticality(prepared: PreparedModel, options: OptionValues) {
	const choice = chosenStudy(prepared, options, defaultEvents);
	const started = performance.now();
	const report = finishedStudy(measureCriticality(prepared, choice));
	const elapsedMs = Math.round(performance.now() - started);
	return { ...choice, elapsedMs, ...report };
}
