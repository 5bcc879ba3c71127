/** So many cases stand on one page of their list: each is calculated when its page is opened. */
export const pageSize = 40;

/** One page of the list of cases; pages are counted from 1. */
export interface CasePage {
	readonly page: number;
	readonly pages: number;
	/** Positions in the list: from this one until before that one. */
	readonly from: number;
	readonly until: number;
}

/** The page on which the case of a position stands. */
export function pageAt(position: number): number {
	return Math.floor(Math.max(0, position) / pageSize) + 1;
}

/** The page that is asked for, or the nearest there is; the first when it is no number. */
export function casePage(cases: number, asked: number): CasePage {
	const pages = Math.max(1, Math.ceil(cases / pageSize));
	const page = Number.isInteger(asked) ? Math.min(pages, Math.max(1, asked)) : 1;
	const from = (page - 1) * pageSize;
	return { page, pages, from, until: Math.min(cases, from + pageSize) };
}

/** The address of a page of the list. */
export function casePagePath(page: number): string {
	return page === 1 ? '/what-if/cases' : `/what-if/cases?page=${page}`;
}
