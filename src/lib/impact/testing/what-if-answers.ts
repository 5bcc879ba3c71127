import {
	type Effect,
	type Id,
	type Model,
	type Precision,
	type WhatIfAnswer,
	type WhatIfQuestion,
	type WhatIfResult,
	QuantileTables,
	WhatIf
} from '../index.ts';

/** A question of these parts, and nothing else. */
export function question(parts: Partial<WhatIfQuestion>): WhatIfQuestion {
	return { measures: [], effects: [], scenario: undefined, ...parts };
}

/** Everything that comes of a question: the first answer, if any, and the result. */
export function answersOf(
	whatIf: WhatIf,
	asked: WhatIfQuestion
): { readonly first: WhatIfAnswer | undefined; readonly result: WhatIfResult } {
	let first: WhatIfAnswer | undefined;
	const steps = whatIf.answer(asked);
	for (;;) {
		const step = steps.next();
		if (step.done) return { first, result: step.value };
		first ??= step.value;
	}
}

/** The final answer to a question that has one. */
export function finalAnswer(whatIf: WhatIf, asked: WhatIfQuestion): WhatIfAnswer {
	const { result } = answersOf(whatIf, asked);
	if (!result.ok) throw new RangeError(JSON.stringify(result.problem));
	return result.value;
}

export interface Asking {
	readonly seed?: number;
	readonly events?: number;
	readonly precision?: Precision;
}

/** Answers from so many events of each scenario, whatever the error, unless a precision is given. */
export function whatIfOf(
	model: Model,
	{ seed = 1, events = 100, ...options }: Asking = {}
): WhatIf {
	const enough = { relativeError: Infinity, leastEvents: events, mostEvents: Infinity };
	const precision = options.precision ?? enough;
	return new WhatIf(model, { seed, precision, tables });
}

const tables = new QuantileTables();

/** One effect of every kind on a model that has everything they need. */
export function everyEffect(model: Model): readonly Effect[] {
	const ids = (objects: readonly { readonly id: Id }[]) => objects.map(({ id }) => id);
	const stream = model.streams[0];
	const dependent = found(model.systems, ({ dependsOn }) => dependsOn.length > 0);
	const restored = found(model.systems, ({ restoresFrom }) => restoresFrom !== undefined);
	const manual = found(model.processes, (process) => process.manual !== undefined);
	const user = found(model.processes, ({ uses }) => uses.length > 0);
	const step = found(stream.steps, (one) => 'process' in one);
	return [
		{ kind: 'recoveryTime', systems: [ids(model.systems)[3]], path: 'all', factor: 0.5 },
		{ kind: 'recoveryPoint', systems: 'all', hours: 2 },
		{ kind: 'backupLoss', repositories: 'all', factor: 0.1 },
		{ kind: 'hit', systems: [dependent.id], scenarios: 'all', factor: 0.5 },
		{ kind: 'hold', scenarios: 'all', factor: 0.5 },
		{ kind: 'frequency', scenarios: [ids(model.scenarios)[0]], factor: 0.8 },
		{ kind: 'capacity', teams: [ids(model.teams)[0]], add: 1 },
		{ kind: 'manual', processes: [manual.id], capability: 0.6, readyAfterHours: 4 },
		{ kind: 'stabilisation', processes: 'all', factor: 0.6 },
		{ kind: 'unstableCapability', processes: [user.id], value: 0.85 },
		{ kind: 'costRate', processes: [user.id], factor: 1.2 },
		{ kind: 'revenue', streams: [stream.id], factor: 1.1 },
		{ kind: 'deferrable', streams: 'all', value: 0.7 },
		{
			kind: 'buffer',
			streams: [stream.id],
			process: 'process' in step ? step.process : '',
			hours: 48
		},
		{ kind: 'without', process: user.id, system: user.uses[0].system, value: 0.8 },
		{ kind: 'dependency', system: dependent.id, remove: [dependent.dependsOn[0]] },
		{ kind: 'repository', systems: [restored.id], value: null },
		{ kind: 'strategy', value: 'adhoc' },
		{ kind: 'strategy', value: 'optimised' }
	];
}

function found<T>(list: readonly T[], isMeant: (one: T) => boolean): T {
	const one = list.find(isMeant);
	if (one === undefined) throw new RangeError('the model has none to point an effect at');
	return one;
}
