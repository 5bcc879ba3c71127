import { formatZonedTime } from '#lib/format/dates.ts';
import { formatDuration } from '#lib/format/hours.ts';
import { formatMoney, formatMoneyRange } from '#lib/format/money.ts';
import type { Locale } from '#lib/format/number.ts';
import { phaseName } from '#lib/format/phase-name.ts';
import type { StandingEntry } from '#lib/incident/incident.ts';
import {
	type Correction,
	type Determination,
	type EntryContent,
	type Estimated,
	type Moment,
	type Opened,
	hitPaths
} from '#lib/incident/record.ts';
import { m } from '#lib/paraglide/messages.js';
import { backupStateName, factorName, hitPathName, regimeName } from './incident-names.ts';
import { reachedOn } from './incident-words.ts';

/** So much of a fingerprint tells it from any other. */
export const shownHash = 12;

/** What an entry says besides its text, as it was written, one line each; then what became of it. */
export function entryLines(
	{ content, original = content, correctedBy, isWithdrawn }: StandingEntry,
	zone: string,
	locale: Locale
): readonly string[] {
	const numbers = correctedBy.map(entryNumber).join(', ');
	const words = isWithdrawn ? m.incident_line_withdrawn : m.incident_line_corrected_by;
	return [
		...linesOf(original, zone, locale),
		...(correctedBy.length > 0 ? [words({ numbers }, { locale })] : [])
	];
}

/** Entries are counted from 1 where people read them. */
export function entryNumber(position: number): string {
	return String(position + 1);
}

function linesOf(content: EntryContent, zone: string, locale: Locale): readonly string[] {
	switch (content.kind) {
		case 'opened':
			return openingLines(content, locale);
		case 'fact':
			return content.isForAmendment ? [m.incident_line_for_amendment({}, { locale })] : [];
		case 'estimate':
			return estimateLines(content, locale);
		case 'determination':
			return determinationLines(content, locale);
		case 'notification':
			return content.reference === ''
				? []
				: [m.incident_line_reference({ reference: content.reference }, { locale })];
		case 'correction':
			return correctionLines(content, zone, locale);
		case 'status':
			return [];
		default:
			return content satisfies never;
	}
}

/** Who determined it, and what was weighed. */
export function determinationLines(
	{ determinedBy, factors }: Determination,
	locale: Locale
): readonly string[] {
	const names = factors.map((factor) => factorName(factor, locale)).join(', ');
	return [
		m.incident_line_by({ name: determinedBy }, { locale }),
		...(factors.length > 0 ? [m.incident_line_factors({ names }, { locale })] : [])
	];
}

function openingLines(opened: Opened, locale: Locale): readonly string[] {
	const { zone, beganAt, awareAt, scenario, hits, regimes } = opened;
	const moment = (at: Moment) => formatZonedTime(new Date(at), zone, locale);
	const names = regimes.map((regime) => regimeName(regime, locale)).join(', ');
	return [
		m.incident_line_began({ moment: moment(beganAt) }, { locale }),
		m.incident_line_aware({ moment: moment(awareAt) }, { locale }),
		...(scenario ? [m.incident_line_scenario({ name: scenario.name }, { locale })] : []),
		...hitLines(hits, locale),
		...(regimes.length > 0 ? [m.incident_line_regimes({ names }, { locale })] : [])
	];
}

/** The systems that are hit, one line for each way in which they come back. */
export function hitLines(hits: Opened['hits'], locale: Locale): readonly string[] {
	return hitPaths.flatMap((path) => {
		const names = hits.filter((hit) => hit.path === path).map(({ name }) => name);
		if (names.length === 0) return [];
		const said = { path: hitPathName(path, locale), names: names.join(', ') };
		return [m.incident_line_hits(said, { locale })];
	});
}

function estimateLines({ model, input, courses }: Estimated, locale: Locale): readonly string[] {
	const { quick, expected, full } = courses;
	const money = (value: number) => formatMoney(value, model.currency, locale);
	const range = { low: quick.loss, high: full.loss };
	const operating =
		input.operatingAgain === null ? m.incident_line_operating_model : m.incident_line_operating;
	const after = (hours: number) => formatDuration(hours, locale);
	const parts = expected.byPhase
		.map(({ phase, loss }) => `${phaseName(phase, locale)} ${money(loss)}`)
		.join(', ');
	return [
		m.incident_line_loss(
			{
				loss: money(expected.loss),
				range: formatMoneyRange(range, model.currency, locale),
				accrued: money(expected.accrued)
			},
			{ locale }
		),
		model.materiality === null
			? m.incident_line_no_threshold({}, { locale })
			: m.incident_line_threshold(
					{
						limit: money(model.materiality),
						moment: reachedOn(expected.materialAt, locale)
					},
					{ locale }
				),
		...(model.creditLine === null
			? []
			: [
					m.incident_line_credit_line(
						{
							limit: money(model.creditLine),
							moment: reachedOn(expected.creditLineAt, locale)
						},
						{ locale }
					)
				]),
		m.incident_line_phases({ parts }, { locale }),
		...hitLines(input.hits, locale),
		m.incident_line_backups({ state: backupStateName(input.backups, locale) }, { locale }),
		operating(
			{
				quick: after(quick.operatingAt),
				expected: after(expected.operatingAt),
				full: after(full.operatingAt)
			},
			{ locale }
		),
		...(input.holdHours === null
			? []
			: [m.incident_line_hold({ duration: after(input.holdHours) }, { locale })]),
		...(input.responseCost === null
			? []
			: [m.incident_line_response({ cost: money(input.responseCost) }, { locale })]),
		...(input.scenario
			? [m.incident_line_from_scenario({ name: input.scenario.name }, { locale })]
			: []),
		m.incident_line_model(
			{ name: model.name, fingerprint: model.fingerprint.slice(0, shownHash) },
			{ locale }
		)
	];
}

function correctionLines(
	{ corrects, isWithdrawn, moments }: Correction,
	zone: string,
	locale: Locale
): readonly string[] {
	const number = entryNumber(corrects);
	const moment = (at: Moment) => formatZonedTime(new Date(at), zone, locale);
	const { knownAt, beganAt, awareAt } = moments;
	return [
		(isWithdrawn ? m.incident_line_withdraws : m.incident_line_corrects)({ number }, { locale }),
		...(knownAt === undefined
			? []
			: [m.incident_line_right_moment({ number, moment: moment(knownAt) }, { locale })]),
		...(beganAt === undefined
			? []
			: [m.incident_line_began({ moment: moment(beganAt) }, { locale })]),
		...(awareAt === undefined
			? []
			: [m.incident_line_aware({ moment: moment(awareAt) }, { locale })])
	];
}
