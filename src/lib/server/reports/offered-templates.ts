import type { Data } from '#lib/db/data.server.ts';
import type { Locale } from '#lib/format/number.ts';
import { builtInTemplates } from '#lib/report/built-in-templates.ts';
import type { ReportTemplate } from '#lib/report/report-template.ts';

/** A template that can be chosen, under the key that a form sends. */
export interface OfferedTemplate {
	readonly key: string;
	readonly template: ReportTemplate;
}

/** The templates that come with the product, then those that somebody made. */
export async function offeredTemplates(
	data: Data,
	locale: Locale
): Promise<readonly OfferedTemplate[]> {
	const own = await data.reports.templates.list();
	return [
		...builtInTemplates(locale),
		...own.map(({ id, content }) => ({
			key: String(id),
			template: JSON.parse(content) as ReportTemplate
		}))
	];
}
