import type {
	InvestProgress,
	MeasureReport,
	Model,
	PortfolioProblem,
	PortfolioReport
} from '#lib/impact/index.ts';
import type { Job } from '#lib/server/jobs/job.ts';
import type { Jobs } from '#lib/server/jobs/jobs.ts';
import type { InvestPrecision } from '#lib/server/jobs/invest-precision.ts';
import type { Tasks } from '#lib/server/jobs/tasks.ts';
import type { InvestmentChoice } from '#lib/view/investments/investment-choice.ts';
import type { InvestmentState } from '#lib/view/investments/investment-state.ts';
import { modelNames } from '#lib/view/model-names.ts';

/** So long a page waits for figures before it shows what there is, in milliseconds. */
const patience = 300;

type Result<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly problem: PortfolioProblem };
type InvestJob<T> = Job<InvestProgress, Result<T>>;

/** What is known of the measures and of the best sets of them, without keeping a reader waiting. */
export async function shownInvestments(jobs: Jobs, model: Model, choice: InvestmentChoice) {
	const start = (precision: InvestPrecision) => ({
		measures: jobs.start('measures', model, { precision }),
		portfolio: jobs.start('portfolio', model, portfolioOptions(choice, precision))
	});
	const first = start('first');
	await first.portfolio.settled(patience);
	const isSettled = [first.measures, first.portfolio].every(({ result }) => result?.ok);
	const final = isSettled && !choice.onlyFirst ? start('final') : undefined;
	return {
		measures: stateOf<MeasureReport>(model, first.measures, final?.measures),
		portfolio: stateOf<PortfolioReport>(model, first.portfolio, final?.portfolio)
	};
}

/** Stops what has been asked for but not been answered. */
export function stopInvestments(jobs: Jobs, model: Model, choice: InvestmentChoice): void {
	for (const precision of ['first', 'final'] as const) {
		jobs.cancel('measures', model, { precision });
		jobs.cancel('portfolio', model, portfolioOptions(choice, precision));
	}
}

function portfolioOptions(
	{ basis, fixed, excluded }: InvestmentChoice,
	precision: InvestPrecision
): Tasks['portfolio']['options'] {
	return { precision, basis, fixed, excluded };
}

function stateOf<T>(
	model: Model,
	first: InvestJob<T>,
	final: InvestJob<T> | undefined
): InvestmentState<T> {
	if (final?.result?.ok)
		return { kind: 'known', value: final.result.value, isFirst: false, progress: undefined };
	if (first.result && !first.result.ok) return problemState(model, first.result.problem);
	if (first.result) {
		const waiting = { stage: 'waiting', done: 0, total: 0 } as const;
		const isComing = final && !final.hasFailed && !final.isCancelled;
		return {
			kind: 'known',
			value: first.result.value,
			isFirst: true,
			progress: isComing ? (final.progress ?? waiting) : undefined
		};
	}
	if (first.hasFailed || first.isCancelled) return { kind: 'failed' };
	return { kind: 'pending', progress: first.progress };
}

function problemState<T>(model: Model, problem: PortfolioProblem): InvestmentState<T> {
	switch (problem.kind) {
		case 'missingRecovery': {
			const nameOf = modelNames(model);
			return {
				kind: 'missing',
				cause: nameOf('scenario', problem.scenario),
				systems: problem.systems.map((id) => nameOf('system', id))
			};
		}
		case 'nothingAllowed':
		case 'measureDoesNotFit':
			return { kind: 'nothingAllowed' };
		case 'unknownMeasure':
		case 'fixedAndExcluded':
			throw new RangeError(`a choice was read that the model does not allow: ${problem.kind}`);
		default:
			return problem satisfies never;
	}
}
