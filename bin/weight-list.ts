export type ParsedWeights =
	| { readonly ok: true; readonly value: readonly number[] }
	| { readonly ok: false; readonly problem: string };

const mostWeight = 1e6;

/**
 * Reads the weight of every job. Either lines `job,weight`, in any order, with a heading or none,
 * or a plain list, on one line or one per line. The first and the last job, which only begin and
 * end the project, may be left out: their weight is then 0.
 */
export function parseWeights(text: string, jobs: number): ParsedWeights {
	const rows = text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\r|\n/)
		.map((line) => line.replace(/#.*$/, '').trim())
		.filter((line) => line !== '')
		.map((line) => line.split(/[,;\t]/).map((cell) => cell.trim()));
	const hasHeading = rows.length > 0 && rows[0].every((cell) => /^[a-z_ ]+$/i.test(cell));
	const body = hasHeading ? rows.slice(1) : rows;
	for (const cell of body.flat())
		if (!/^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) || Number(cell) > mostWeight)
			return refused(`found ${JSON.stringify(cell)}; a number from 0 to ${mostWeight} is needed`);
	const numbers = body.map((row) => row.map(Number));
	const isPairs = numbers.length > 1 && numbers.every((row) => row.length === 2);
	return isPairs || (hasHeading && numbers[0]?.length === 2)
		? weightsByJob(numbers, jobs)
		: weightsInOrder(numbers.flat(), jobs);
}

function weightsByJob(pairs: readonly (readonly number[])[], jobs: number): ParsedWeights {
	const given = new Map<number, number>();
	for (const [job, weight] of pairs) {
		if (!Number.isInteger(job) || job < 1 || job > jobs)
			return refused(`found job ${job}; a job from 1 to ${jobs} is needed`);
		if (given.has(job)) return refused(`job ${job} has two weights`);
		given.set(job, weight);
	}
	for (let job = 2; job < jobs; job++)
		if (!given.has(job)) return refused(`job ${job} has no weight`);
	return { ok: true, value: Array.from({ length: jobs }, (_, i) => given.get(i + 1) ?? 0) };
}

function weightsInOrder(weights: readonly number[], jobs: number): ParsedWeights {
	if (weights.length === jobs) return { ok: true, value: weights };
	if (weights.length === jobs - 2) return { ok: true, value: [0, ...weights, 0] };
	return refused(
		`found ${weights.length} weights; ${jobs}, one for each job, or ${jobs - 2}, without the first and the last, are needed`
	);
}

function refused(problem: string): ParsedWeights {
	return { ok: false, problem };
}
