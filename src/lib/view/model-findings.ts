import { findingMessage } from '#lib/format/finding-words.ts';
import type { Locale } from '#lib/format/number.ts';
import { type Finding, type Severity, severities } from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';
import { modelNames } from './model-names.ts';

/** A page about something that a finding concerns. */
export interface ConcernLink {
	readonly href: string;
	readonly name: string;
}

/** A finding of the check as a reader meets it. */
export interface FindingEntry {
	readonly severity: Severity;
	/** What was found and what to do about it. */
	readonly message: string;
	/** The first of them; `concerned` counts all. */
	readonly links: readonly ConcernLink[];
	readonly concerned: number;
}

/** A list of thousands helps nobody, and weighs as much as the rest of the page. */
const linkedConcerns = 50;

export function findingEntries(
	analysis: Analysis,
	today: string,
	locale: Locale
): readonly FindingEntry[] {
	const nameOf = modelNames(analysis.model);
	const { currency } = analysis.model;
	return analysis.findings(today).map((finding) => ({
		severity: finding.severity,
		message: findingMessage(finding, { nameOf, currency, locale }),
		links: links(finding, nameOf),
		concerned: finding.concerns.length
	}));
}

/** Systems and processes have a page each; what else a finding may concern has none. */
function links(
	{ about, concerns }: Finding,
	nameOf: ReturnType<typeof modelNames>
): readonly ConcernLink[] {
	if (about !== 'system' && about !== 'process') return [];
	const folder = about === 'system' ? '/systems' : '/processes';
	return concerns.slice(0, linkedConcerns).map((id) => ({
		href: `${folder}/${encodeURIComponent(id)}`,
		name: nameOf(about, id)
	}));
}

export type FindingCounts = Readonly<Record<Severity, number>>;

export function countBySeverity(
	findings: readonly { readonly severity: Severity }[]
): FindingCounts {
	const count = (severity: Severity) => findings.filter((f) => f.severity === severity).length;
	return { error: count('error'), warning: count('warning'), note: count('note') };
}

/** The severity that an address asks for; undefined for all of them. */
export function severityAsked(text: string | null): Severity | undefined {
	return severities.find((severity) => severity === text);
}
