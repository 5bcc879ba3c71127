import { mostTimeUnits } from './compiled-project.ts';
import { precedenceOrder } from './precedence-order.ts';
import type { Project } from './project.ts';

export type ParsedProject =
	| { readonly ok: true; readonly value: Project }
	| { readonly ok: false; readonly problems: readonly string[] };

const mostJobs = 2_000;
const mostResources = 64;
const mostUnits = 1_000_000;
/** So that the shortest way to a wrong file is not a million messages. */
const mostProblems = 20;

/**
 * Reads a single-mode project in PSPLIB's `.sm` format: jobs, successors, durations and requests,
 * capacities. Every problem names its line, what was found there and what is needed.
 */
export function parsePsplib(text: string): ParsedProject {
	const reader = new LineReader(text);
	const jobs = reader.headerNumber('jobs (incl. supersource/sink )', 1, mostJobs);
	const resources = reader.headerNumber('- renewable', 0, mostResources);
	for (const kind of ['- nonrenewable', '- doubly constrained']) reader.headerNumber(kind, 0, 0);
	if (jobs === undefined || resources === undefined) return reader.refused();
	const successors = readSuccessors(reader, jobs);
	const requests = readRequests(reader, jobs, resources);
	const capacities = readCapacities(reader, resources);
	if (reader.problems.length > 0 || !capacities) return reader.refused();
	const activities = requests.map(({ line, cells: [, , duration, ...demands] }, job) => {
		demands.forEach((demand, r) => {
			if (demand > capacities[r])
				reader.tell(line, `R ${r + 1}`, `${demand}`, `at most its capacity, ${capacities[r]},`);
		});
		return { duration, demands, successors: successors[job].map((successor) => successor - 1) };
	});
	const project = { activities, capacities };
	if (reader.problems.length === 0 && !precedenceOrder(project))
		return {
			ok: false,
			problems: ['precedence relations: the jobs wait for each other in a circle']
		};
	return reader.problems.length > 0 ? reader.refused() : { ok: true, value: project };
}

/** Lines `job, modes, number of successors, successors…`. */
function readSuccessors(reader: LineReader, jobs: number): readonly (readonly number[])[] {
	const rows = reader.jobRows('PRECEDENCE RELATIONS', jobs, 'job, modes, number of successors');
	return rows.map(({ line, cells: [job, modes, count, ...successors] }) => {
		if (modes !== 1) reader.tell(line, 'modes', `${modes}`, 'one mode per job');
		if (count !== successors.length)
			reader.tell(line, 'successors', `${successors.length}`, `the announced number, ${count},`);
		for (const successor of successors)
			if (successor < 1 || successor > jobs || successor === job)
				reader.tell(line, 'successor', `${successor}`, `another job from 1 to ${jobs}`);
		return successors;
	});
}

/** Lines `job, mode, duration, request of each resource…`. */
function readRequests(reader: LineReader, jobs: number, resources: number): readonly Row[] {
	const rows = reader.jobRows('REQUESTS/DURATIONS', jobs, 'job, mode, duration');
	let total = 0;
	for (const { line, cells } of rows) {
		const [, mode, duration, ...requests] = cells;
		if (mode !== 1) reader.tell(line, 'mode', `${mode}`, 'mode 1');
		total += duration;
		if (total > mostTimeUnits && total - duration <= mostTimeUnits)
			reader.tell(line, 'durations up to here', `${total}`, `at most ${mostTimeUnits}`);
		if (requests.length !== resources)
			reader.tell(line, 'requests', `${requests.length}`, `one for each of ${resources} resources`);
	}
	return rows;
}

function readCapacities(reader: LineReader, resources: number): readonly number[] | undefined {
	const heading = 'RESOURCEAVAILABILITIES';
	if (!reader.skipTo(heading)) return undefined;
	const row = resources === 0 ? { line: 0, cells: [] } : reader.nextRow();
	if (row?.cells.length === resources && row.cells.every((capacity) => capacity <= mostUnits))
		return row.cells;
	const found = row ? row.cells.join(' ') : 'the end of the file';
	reader.tell(row?.line, heading, found, `${resources} numbers of at most ${mostUnits}`);
	return undefined;
}

/** A line that holds whole numbers and nothing else. */
interface Row {
	readonly line: number;
	readonly cells: readonly number[];
}

/** Goes through the lines of a file and collects what is wrong with them. */
class LineReader {
	readonly #lines: readonly string[];
	#next = 0;
	readonly problems: string[] = [];

	constructor(text: string) {
		this.#lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
	}

	tell(line: number | undefined, name: string, found: string, needed: string): void {
		const place = line === undefined ? '' : `line ${line}, `;
		this.problems.push(`${place}${name}: found ${shown(found)}; ${needed} is needed`);
	}

	refused(): ParsedProject {
		const rest = this.problems.length - mostProblems;
		const told = this.problems.slice(0, mostProblems);
		return { ok: false, problems: rest > 0 ? [...told, `and ${rest} more problems`] : told };
	}

	/** The number behind the colon of a line of the file's head. */
	headerNumber(name: string, least: number, most: number): number | undefined {
		const at = this.#find(`${name}:`);
		if (at === undefined) return undefined;
		const found = this.#lines[at].split(':')[1].trim().split(/\s+/)[0];
		if (/^\d+$/.test(found) && Number(found) >= least && Number(found) <= most)
			return Number(found);
		const needed = least === most ? `${least}` : `a whole number from ${least} to ${most}`;
		this.tell(at + 1, name, found, needed);
		return undefined;
	}

	/** Moves behind a heading; false, with a problem told, when it does not follow. */
	skipTo(heading: string): boolean {
		const at = this.#find(`${heading}:`);
		if (at !== undefined) this.#next = at + 1;
		return at !== undefined;
	}

	/** The next line of whole numbers alone; nothing when a new heading or the end comes first. */
	nextRow(): Row | undefined {
		while (this.#next < this.#lines.length) {
			const text = this.#lines[this.#next].trim();
			if (/^[A-Z/ ]+:/.test(text)) return undefined;
			this.#next++;
			if (/^\d+(\s+\d+)*$/.test(text))
				return { line: this.#next, cells: text.split(/\s+/).map(Number) };
		}
		return undefined;
	}

	/** One row per job, in the order of their numbers, below a heading. */
	jobRows(heading: string, jobs: number, columns: string): readonly Row[] {
		const rows: Row[] = [];
		if (!this.skipTo(heading)) return rows;
		while (rows.length < jobs) {
			const row = this.nextRow();
			if (row?.cells[0] === rows.length + 1 && row.cells.length >= 3) rows.push(row);
			else {
				const found = row ? row.cells.join(' ') : `${rows.length} lines`;
				this.tell(row?.line, heading, found, `${columns}… of job ${rows.length + 1} of ${jobs}`);
				return rows;
			}
		}
		return rows;
	}

	/** The next line that begins with a text, spaces aside. */
	#find(start: string): number | undefined {
		const plain = (text: string) => text.replaceAll(/\s/g, '').toLowerCase();
		const at = this.#lines.findIndex(
			(line, i) => i >= this.#next && plain(line).startsWith(plain(start))
		);
		if (at >= 0) return at;
		this.problems.push(`no line ${shown(start)}; a PSPLIB file (.sm) is needed`);
		return undefined;
	}
}

function shown(text: string): string {
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
