import {
	type PortfolioEntry,
	type PortfolioYear,
	type PreparedModel,
	findPortfolio
} from '../../src/lib/impact/index.ts';
import { BadInput } from '../bad-input.ts';
import { investProgressWords, withProgress } from '../progress.ts';
import { alignColumns } from '../table.ts';
import type { Command, OptionValues } from './command.ts';
import { investOptions, investProblemMessage, sampleOptions, withError } from './invest-options.ts';
import { wholeNumber } from './number-option.ts';
import { givenStrategy } from './strategy-option.ts';

const defaultDraws = 400;

type Portfolio = ReturnType<typeof portfolio>;

/** `portfolio`: the measures that a budget is best spent on. */
export const portfolioCommand: Command = {
	name: 'portfolio',
	summary: 'The set of measures with the most net benefit for a budget, and for every other one.',
	options: [
		{ name: 'budget', placeholder: 'N', meaning: 'what may be spent (default: no limit)' },
		{ name: 'annual', meaning: 'hold the budget against annual cost in place of capex' },
		{ name: 'fix', placeholder: 'ID,ID', meaning: 'measures taken in any case' },
		{ name: 'exclude', placeholder: 'ID,ID', meaning: 'measures never taken' },
		{ name: 'conflict', placeholder: 'ID:ID,…', meaning: 'pairs of which at most one is taken' },
		{
			name: 'require',
			placeholder: 'ID:ID,…',
			meaning: 'pairs of which the first needs the second'
		},
		{
			name: 'draws',
			placeholder: 'N',
			meaning: `events of each scenario over which all sets are tried (default ${defaultDraws})`
		},
		...investOptions
	],
	run: portfolio,
	table({ currency }, result) {
		const { best, nothing, frontier, finalists, ...how } = result as Portfolio;
		const cost = how.basis === 'capex' ? 'Capex' : 'Annual cost';
		const row = (entry: PortfolioEntry) => [
			entry.measures.join(', ') || '(do nothing)',
			entry[how.basis].toFixed(0),
			withError(entry.benefit),
			withError(entry.netBenefit),
			withError(entry.netPresentValue)
		];
		const columns = [`${cost}, ${currency}`, 'Benefit', 'Net benefit', 'Net present value'];
		const tried = how.exact ? 'all tried' : 'searched';
		return [
			`${how.sets} sets ${tried} over ${how.draws} events of each scenario`,
			alignColumns([
				[`A year, ${currency}`, 'Today', 'With the best', 'Fall'],
				...outlookRows(nothing, best)
			]),
			alignColumns([['Best within the budget', ...columns], ...finalists.map(row)]),
			alignColumns([['Best for every budget', ...columns], ...frontier.map(row)])
		].join('\n\n');
	}
};

function outlookRows(nothing: PortfolioYear, best: PortfolioYear) {
	const figures = [
		['expected loss', 'expectedAnnualLoss', 'benefit'],
		['not exceeded in 95 % of years', 'badYear95', 'badYear95'],
		['not exceeded in 99 % of years', 'badYear99', 'badYear99'],
		['mean of the worst 5 %', 'tailMean95', 'tailMean95']
	] as const;
	return figures.map(([name, figure, fall]) => [
		name,
		withError(nothing.outlook[figure]),
		withError(best.outlook[figure]),
		withError(best[fall])
	]);
}

function portfolio(prepared: PreparedModel, options: OptionValues) {
	const started = performance.now();
	const found = withProgress(
		findPortfolio(prepared.model, {
			...sampleOptions(prepared, options),
			strategy: givenStrategy(options.strategy),
			basis: options.annual === undefined ? 'capex' : 'annualCost',
			budget: amount('budget', options.budget),
			draws: wholeNumber('draws', options.draws, {
				least: 1,
				most: 100_000,
				otherwise: defaultDraws
			}),
			choices: {
				fixed: list(options.fix),
				excluded: list(options.exclude),
				conflicts: pairs('conflict', options.conflict),
				requires: pairs('require', options.require)
			}
		}),
		investProgressWords
	);
	if (!found.ok) throw new BadInput(investProblemMessage(found.problem));
	const { clashes, ...report } = found.value;
	return {
		...report,
		elapsedMs: Math.round(performance.now() - started),
		clashes: clashes.map(({ measures, problem }) => ({
			measures,
			problem: investProblemMessage(problem)
		}))
	};
}

function amount(name: string, given: string | undefined): number | undefined {
	if (given === undefined) return undefined;
	const value = Number(given);
	if (given.trim() !== '' && value >= 0 && value < Infinity) return value;
	throw new BadInput(`--${name} ${given}: an amount of 0 or more is needed`);
}

function list(given = ''): readonly string[] {
	return given.split(',').filter((id) => id !== '');
}

function pairs(name: string, given: string | undefined): readonly (readonly [string, string])[] {
	return list(given).map((pair) => {
		const [first, second, ...more] = pair.split(':');
		if (first && second && more.length === 0) return [first, second];
		throw new BadInput(`--${name} ${pair}: two measures are needed, as in first:second`);
	});
}
