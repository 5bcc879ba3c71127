import type { Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import {
	type BuiltInKey,
	type ChapterId,
	type ReportTemplate,
	builtInKeys,
	chapterIds
} from './report-template.ts';

/** The blue of the pages. */
export const usualAccent = '#1450b8';

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
			builtIn: key,
			chapters: chapters[key],
			accent: usualAccent,
			confidentiality: m.report_confidential({}, { locale })
		}
	}));
}

/** A template in the language of a reader: one that comes with the product is named in it. */
export function templateIn(template: ReportTemplate, locale: Locale): ReportTemplate {
	const own = builtInTemplates(locale).find(({ key }) => key === template.builtIn)?.template;
	if (!own) return template;
	return { ...template, name: own.name, confidentiality: own.confidentiality };
}
