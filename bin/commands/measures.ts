import {
	type MeasureGainResult,
	type PreparedModel,
	appraiseMeasures
} from '../../src/lib/impact/index.ts';
import { BadInput } from '../bad-input.ts';
import { investProgressWords, withProgress } from '../progress.ts';
import { alignColumns } from '../table.ts';
import type { Command, OptionValues } from './command.ts';
import { investOptions, investProblemMessage, sampleOptions, withError } from './invest-options.ts';
import { givenStrategy } from './strategy-option.ts';

type MeasuresResult = ReturnType<typeof appraise>;

/** `measures`: what every measure brings and is worth. */
export const measuresCommand: Command = {
	name: 'measures',
	summary: 'What every measure brings, alone and on top of the others, and what it is worth.',
	options: investOptions,
	run: appraise,
	table({ currency }, result) {
		const { today, measures } = result as MeasuresResult;
		const worth = ({ alone }: (typeof measures)[number]) =>
			'problem' in alone ? -Infinity : alone.netPresentValue.mean;
		const years = (payback: number | null) => (payback === null ? 'never' : payback.toFixed(1));
		return [
			`Expected annual loss today: ${withError(today.expectedAnnualLoss)} ${currency}`,
			alignColumns([
				[
					`Measure, ${currency}`,
					'Cost a year',
					'Benefit alone',
					'Net present value',
					'Return',
					'Payback, years',
					'Fall in the 95 % year',
					'On top of all others'
				],
				...measures
					.toSorted((a, b) => worth(b) - worth(a))
					.map(({ id, annualCost, alone, last }) => [
						id,
						annualCost.toFixed(0),
						...('problem' in alone
							? ['does not fit', '', '', '', '']
							: [
									withError(alone.benefit),
									withError(alone.netPresentValue),
									percent(alone.returnOnInvestment),
									years(alone.paybackYears),
									withError(alone.badYear95)
								]),
						'problem' in last ? 'does not fit' : withError(last.benefit)
					])
			])
		].join('\n\n');
	}
};

function percent(share: number | null): string {
	return share === null ? '' : `${(100 * share).toFixed(0)} %`;
}

function appraise(prepared: PreparedModel, options: OptionValues) {
	const { events, seed } = sampleOptions(prepared, options);
	const strategy = givenStrategy(options.strategy);
	const started = performance.now();
	const report = withProgress(
		appraiseMeasures(prepared.model, { events, seed, strategy }),
		investProgressWords
	);
	if (!report.ok) throw new BadInput(investProblemMessage(report.problem));
	const { today, measures } = report.value;
	return {
		events,
		seed,
		elapsedMs: Math.round(performance.now() - started),
		today,
		measures: measures.map((one) => ({ ...one, alone: gain(one.alone), last: gain(one.last) }))
	};
}

/** The figures of a gain, or in words why there are none. */
function gain(result: MeasureGainResult) {
	return result.ok ? result.value : { problem: investProblemMessage(result.problem) };
}
