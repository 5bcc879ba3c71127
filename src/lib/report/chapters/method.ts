import { formatMoney } from '#lib/format/money.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Chapter, Definitions } from '../content.ts';
import type { ReportSource } from '../report-source.ts';
import { missingHoursTitle } from './missing-hours.ts';
import { methodSettings } from './method-settings.ts';

/** How the figures come about, on one page, and with which settings. */
export function methodChapter(source: ReportSource): Chapter {
	const { locale } = source;
	return {
		id: 'method',
		name: m.report_method_name({}, { locale }),
		headline: headline(source),
		blocks: [steps(locale), methodSettings(source)]
	};
}

function headline({ snapshot, locale }: ReportSource): string {
	const { model, results } = snapshot;
	const { year } = results;
	if (!year.ok) return missingHoursTitle(model, year.problem, locale);
	const { events, average } = year.value;
	const count = formatNumber(events, locale);
	if (average.standardError === undefined || average.mean === 0)
		return m.report_method_headline_unknown({ count }, { locale });
	const error = formatMoney(average.standardError, model.currency, locale);
	return m.report_method_headline({ count, error }, { locale });
}

function steps(locale: Locale): Definitions {
	const options = { locale };
	const step = (term: string, meaning: string) => ({ term, meaning });
	return {
		kind: 'definitions',
		id: 'method.steps',
		definitions: [
			step(m.report_method_inputs({}, options), m.report_method_inputs_text({}, options)),
			step(m.report_method_damage({}, options), m.report_method_damage_text({}, options)),
			step(m.report_method_recovery({}, options), m.report_method_recovery_text({}, options)),
			step(m.report_method_output({}, options), m.report_method_output_text({}, options)),
			step(m.report_method_cost({}, options), m.report_method_cost_text({}, options)),
			step(m.report_method_year({}, options), m.report_method_year_text({}, options)),
			step(m.report_method_difference({}, options), m.report_method_difference_text({}, options)),
			step(m.report_method_range({}, options), m.report_method_range_text({}, options))
		]
	};
}
