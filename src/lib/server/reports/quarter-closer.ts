import type { Data } from '#lib/db/data.server.ts';
import type { StoredReport } from '#lib/db/report.ts';
import type { Id, Money, Strategy } from '#lib/impact/index.ts';
import type { ReportTemplate } from '#lib/report/report-template.ts';
import { canonicalJson } from '#lib/report/snapshot/canonical-json.ts';
import type { ClosingStage } from '#lib/report/snapshot/compute-results.ts';
import type { InvestPrecision } from '../jobs/invest-precision.ts';
import { closingInput } from './closing-input.ts';
import type { ClosingPool } from './closing-pool.ts';
import { closingSettings } from './closing-settings.ts';
import { type RunState, Runs } from './running.ts';

/** What somebody asks for who closes a quarter. */
export interface CloseRequest {
	readonly modelId: number;
	/** "2026-Q3". */
	readonly quarter: string;
	/** The month in which the fiscal year begins, 1 to 12. */
	readonly firstMonth: number;
	/** The scenario whose event the report tells. */
	readonly scenario: Id;
	readonly strategy: Strategy;
	readonly precision: InvestPrecision;
	/** Undefined when whatever pays may be recommended. */
	readonly budget: Money | undefined;
	readonly template: ReportTemplate;
	readonly preparedBy: string;
	/** What a correction changes; empty for a first version. */
	readonly correction: string;
}

export type CloseState = RunState<ClosingStage, StoredReport>;

/**
 * Closes quarters: computes everything once, off the request's thread, and stores it with a draft. A
 * quarter of a model is closed once at a time; when the server stops meanwhile nothing is stored.
 */
export class QuarterCloser {
	readonly #data: Data;
	readonly #pool: ClosingPool;
	readonly #now: () => Date;
	readonly #runs = new Runs<ClosingStage, StoredReport>();

	constructor(data: Data, pool: ClosingPool, now = () => new Date()) {
		this.#data = data;
		this.#pool = pool;
		this.#now = now;
	}

	/** Starts closing a quarter; how far it is, `state` tells. */
	start(request: CloseRequest): void {
		this.#runs.start(keyOf(request), (tell) => this.#close(request, tell));
	}

	/** How closing a quarter goes; undefined when nobody has asked for it since the server started. */
	state(of: Pick<CloseRequest, 'modelId' | 'quarter'>): CloseState | undefined {
		return this.#runs.state(keyOf(of));
	}

	/** Closes a quarter and resolves when its draft is stored, or it has failed. */
	async close(request: CloseRequest): Promise<CloseState | undefined> {
		this.start(request);
		return this.#runs.ended(keyOf(request));
	}

	async #close(request: CloseRequest, tell: (stage: ClosingStage) => void): Promise<StoredReport> {
		const { modelId, quarter, firstMonth, preparedBy, correction } = request;
		const model = await this.#data.model(modelId);
		if (!model) throw new RangeError(`there is no model ${modelId}`);
		const { name } = model;
		const [cases, actions, previous] = await Promise.all([
			this.#data.cases.list(modelId),
			this.#data.reports.actions.list(modelId),
			this.#data.reports.previous({ modelId, name }, quarter)
		]);
		const at = this.#now();
		const input = closingInput({
			...{ quarter, firstMonth, model, cases, actions, previous },
			closedOn: at.toISOString().slice(0, 10),
			settings: closingSettings(request)
		});
		const results = await this.#pool.results(input, tell);
		return this.#data.reports.add(
			{
				...{ modelId, quarter, company: name },
				closedOn: input.closedOn,
				engine: input.engine,
				content: canonicalJson({ ...input, results })
			},
			{
				template: JSON.stringify(request.template),
				prepared: { name: preparedBy, at },
				correction
			}
		);
	}
}

function keyOf({ modelId, quarter }: Pick<CloseRequest, 'modelId' | 'quarter'>): string {
	return `${modelId} ${quarter}`;
}
