import { annualDistribution } from '../../src/lib/impact/index.ts';
import { BadInput } from '../bad-input.ts';
import { parseRiskLines } from '../risk-lines.ts';
import { alignColumns } from '../table.ts';
import type { TextCommand } from './command.ts';

interface SeverityResult {
	readonly mean: number;
	readonly sd: number;
	readonly p50: number;
	readonly p90: number;
	readonly p95: number;
	readonly p99: number;
	readonly tailMean95: number;
	readonly elapsedMs: number;
}

const shownProblems = 20;

/** `severity`: the annual mathematics alone, for comparison with other tools. */
export const severityCommand: TextCommand = {
	name: 'severity',
	summary:
		'What a year costs, from lines lambda,p05,p95: events per year, lognormal loss of each event.',
	files: 'FILE.csv…',
	options: [],
	runText(text): SeverityResult {
		const started = performance.now();
		const parsed = parseRiskLines(text);
		if (!parsed.ok) throw new BadInput(problemText(parsed.problems));
		const year = annualDistribution(
			parsed.value.map(({ lambda, p05, p95 }) => ({
				frequency: { fixed: lambda },
				lognormal: { p05, p95 }
			}))
		);
		const figures = {
			mean: year.mean,
			sd: year.standardDeviation,
			p50: year.quantile(0.5),
			p90: year.quantile(0.9),
			p95: year.quantile(0.95),
			p99: year.quantile(0.99),
			tailMean95: year.tailMean(0.95)
		};
		return { ...figures, elapsedMs: Math.round(10 * (performance.now() - started)) / 10 };
	},
	textTable(result) {
		const { elapsedMs, ...figures } = result as SeverityResult;
		return alignColumns([
			...Object.entries(figures).map(([name, value]) => [name, value.toFixed(0)]),
			['elapsed ms', elapsedMs.toFixed(1)]
		]);
	}
};

function problemText(problems: readonly string[]): string {
	const lines = problems.slice(0, shownProblems);
	if (problems.length > shownProblems)
		lines.push(`and ${problems.length - shownProblems} more problems`);
	return `not a list of risks\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
