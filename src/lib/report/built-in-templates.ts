import type { Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { type ChapterId, type ReportTemplate, chapterIds } from './report-template.ts';

/** Templates that come with the product, by the key that forms send. */
export const builtInKeys = ['board', 'audit', 'plant'] as const;
export type BuiltInKey = (typeof builtInKeys)[number];

/** The blue of the pages. */
export const usualAccent = '#1f5f8b';

/** An audit committee asks what the figures rest on before it asks what to do. */
const auditChapters: readonly ChapterId[] = [
	...(['summary', 'bridge', 'evidence', 'assumptions', 'sensitivity', 'limits'] as const),
	...(['actions', 'year', 'event', 'times', 'recovery', 'outages', 'method'] as const),
	...(['glossary', 'signOff'] as const)
];

/** A plant's management runs the recovery and works by hand meanwhile. */
const plantChapters: readonly ChapterId[] = [
	...(['summary', 'event', 'times', 'recovery', 'disruption', 'actions'] as const),
	...(['cases', 'evidence', 'glossary', 'signOff'] as const)
];

const chapters: Readonly<Record<BuiltInKey, readonly ChapterId[]>> = {
	board: chapterIds,
	audit: auditChapters,
	plant: plantChapters
};

/** The templates that come with the product, named in a language. */
export function builtInTemplates(
	locale: Locale
): readonly { readonly key: BuiltInKey; readonly template: ReportTemplate }[] {
	const names = {
		board: m.report_template_board,
		audit: m.report_template_audit,
		plant: m.report_template_plant
	};
	return builtInKeys.map((key) => ({
		key,
		template: {
			name: names[key]({}, { locale }),
			chapters: chapters[key],
			accent: usualAccent,
			confidentiality: m.report_confidential({}, { locale })
		}
	}));
}
