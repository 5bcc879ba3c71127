/** A risk that a line describes: events per year and the 5 % and 95 % values of a lognormal loss. */
export interface LineRisk {
	readonly lambda: number;
	readonly p05: number;
	readonly p95: number;
}

export type ParsedLines =
	| { readonly ok: true; readonly value: readonly LineRisk[] }
	| { readonly ok: false; readonly problems: readonly string[] };

const columns = ['lambda', 'p05', 'p95'] as const;
const most = { lambda: 1e6, p05: 1e30, p95: 1e30 };
/** A wider lognormal has no mean to speak of. */
const widestRatio = 1e15;
const mostLines = 100_000;

/**
 * Reads `lambda,p05,p95`, one risk per line, after a heading with these names, in any order, or none.
 * Empty lines and what follows a `#` are passed over. All problems are told at once.
 */
export function parseRiskLines(text: string): ParsedLines {
	const lines = text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\r|\n/)
		.map((line, i) => ({ number: i + 1, cells: cellsOf(line) }))
		.filter(({ cells }) => cells.length > 0);
	const [first] = lines;
	if (!first) return refused(['no risk found; a line lambda,p05,p95 per risk is needed']);
	const hasHeading = first.cells.some((cell) => /^[a-z_]/i.test(cell));
	const order = hasHeading ? first.cells.map((name) => name.toLowerCase()) : columns;
	if (hasHeading && [...order].sort().join() !== columns.join())
		return refused([
			`line ${first.number}: found the heading ${shown(first.cells.join(','))}; lambda,p05,p95 is needed`
		]);
	const risks = hasHeading ? lines.slice(1) : lines;
	if (risks.length === 0) return refused(['no risk found below the heading']);
	if (risks.length > mostLines)
		return refused([`${risks.length} risks found; at most ${mostLines} are read`]);
	const value: LineRisk[] = [];
	const problems: string[] = [];
	for (const { number, cells } of risks) {
		const parsed = parseRisk(order, cells);
		if (typeof parsed === 'string') problems.push(`line ${number}, ${parsed}`);
		else value.push(parsed);
	}
	return problems.length > 0 ? refused(problems) : { ok: true, value };
}

function cellsOf(line: string): string[] {
	const content = line.replace(/#.*$/, '').trim();
	return content === '' ? [] : content.split(',').map((cell) => cell.trim());
}

/** The risk, or what is wrong with the first field that cannot be right. */
function parseRisk(order: readonly string[], cells: readonly string[]): LineRisk | string {
	if (cells.length !== columns.length)
		return `whole line: found ${shown(cells.join(','))}; ${order.join(',')} is needed`;
	const [lambda, p05, p95] = columns.map((name) => cells[order.indexOf(name)]);
	const problem =
		problemWith('lambda', lambda, 0, true) ??
		problemWith('p05', p05, 0, false) ??
		problemWith('p95', p95, Number(p05), true) ??
		(Number(p95) > widestRatio * Number(p05)
			? `p95: found ${shown(p95)}; at most ${widestRatio} times p05 is needed`
			: undefined);
	return problem ?? { lambda: Number(lambda), p05: Number(p05), p95: Number(p95) };
}

function problemWith(
	name: (typeof columns)[number],
	cell: string,
	least: number,
	isIncluded: boolean
): string | undefined {
	const found = `${name}: found ${shown(cell)}`;
	if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell)) return `${found}; a number is needed`;
	const value = Number(cell);
	if (isIncluded ? value < least : value <= least)
		return name === 'p95'
			? `${found}; at least p05, ${least}, is needed`
			: `${found}; a number ${isIncluded ? 'of at least' : 'above'} ${least} is needed`;
	if (value > most[name]) return `${found}; at most ${most[name]} is needed`;
	return undefined;
}

function shown(text: string): string {
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function refused(problems: readonly string[]): ParsedLines {
	return { ok: false, problems };
}
