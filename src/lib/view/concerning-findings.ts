import { findingMessage } from '#lib/format/finding-words.ts';
import type { Locale } from '#lib/format/number.ts';
import type { Finding, OwnerKind, Severity } from '#lib/impact/index.ts';
import type { Analysis } from './analysis.ts';
import { modelNames } from './model-names.ts';

export interface ConcerningFinding {
	readonly severity: Severity;
	readonly message: string;
}

/** Counts over the whole model; an object's own table of sources says it more exactly. */
const countsOnly: ReadonlySet<Finding['kind']> = new Set([
	'unprovenRecovery',
	'figuresWithoutBasis',
	'linksWithoutBasis',
	'oldFigures'
]);
/** Findings that make no sense without all the systems they concern. */
const kept: ReadonlySet<Finding['kind']> = new Set([
	'recoveryDeadlock',
	'dependencyCircle',
	'sameName'
]);

/** The check's findings that concern one object, told about it alone where that makes sense. */
export function concerningFindings(
	analysis: Analysis,
	about: { readonly owner: OwnerKind; readonly id: string },
	{ today, locale }: { readonly today: string; readonly locale: Locale }
): readonly ConcerningFinding[] {
	const context = {
		nameOf: modelNames(analysis.model),
		currency: analysis.model.currency,
		locale
	};
	return analysis
		.findings(today)
		.filter(
			(finding) =>
				finding.about === about.owner &&
				finding.concerns.includes(about.id) &&
				!countsOnly.has(finding.kind)
		)
		.map((finding) => (kept.has(finding.kind) ? finding : { ...finding, concerns: [about.id] }))
		.map((finding) => ({
			severity: finding.severity,
			message: findingMessage(finding, context)
		}));
}
