import { formatNumber, formatShortNumber, type Locale } from '#lib/format/number.ts';
import { mark } from '#lib/format/sentence.ts';
import { formatShare } from '#lib/format/share.ts';
import { m } from '#lib/paraglide/messages.js';
import { likeCompanies } from './outage-choice.ts';
import type { OutageComparison } from './outage-comparison.ts';
import { daysWords, formatDayCount, shareWords } from './outage-words.ts';

/** The message of the comparison: what our event costs, and what published ones cost others. */
export function comparisonTitle(comparison: OutageComparison, locale: Locale): string {
	const { own, results } = comparison;
	const others = results && {
		count: formatNumber(results.count, locale),
		attacks: attacks(comparison, results.count, locale),
		range: mark('range', shareWords(results, locale))
	};
	const isOne = results?.count === 1;
	if (!own?.share) {
		if (!others) return m.outage_title_none({}, { locale });
		return (isOne ? m.outage_title_one : m.outage_title_many)(others, { locale });
	}
	const ours = {
		scenario: own.scenario.name,
		share: mark('share', formatShare(own.share.mean, locale, 1))
	};
	if (!others) return m.outage_title_own_none(ours, { locale });
	const words = isOne ? m.outage_title_own_one : m.outage_title_own_many;
	return words({ ...ours, ...others }, { locale });
}

function attacks({ choice }: OutageComparison, count: number, locale: Locale): string {
	const isLike = choice.industry === likeCompanies.industry && choice.cause === likeCompanies.cause;
	const many = isLike ? m.outage_attacks_manufacturers : m.outage_attacks_chosen;
	const one = isLike ? m.outage_attack_manufacturer : m.outage_attack_chosen;
	return (count === 1 ? one : many)({}, { locale });
}

/** What the message means for us: where we stand, and what is known of companies of our size. */
export function comparisonLede(comparison: OutageComparison, locale: Locale): string {
	const { position } = comparison;
	const words = position && {
		above: m.outage_position_above,
		within: m.outage_position_within,
		below: m.outage_position_below
	};
	const sentences = [
		position && words?.[position]({}, { locale }),
		claimSentence(comparison, locale),
		sizeSentence(comparison, locale)
	];
	return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

/** The sums that were claimed in court, the largest share first. */
function claimSentence({ rows }: OutageComparison, locale: Locale): string | undefined {
	const claims = rows
		.flatMap(({ company, claim }) => (claim?.share ? [{ company, share: claim.share }] : []))
		.sort((a, b) => b.share.high - a.share.high)
		.map(({ company, share }) =>
			m.outage_claim({ company, share: shareWords(share, locale) }, { locale })
		);
	if (claims.length === 0) return undefined;
	return m.outage_claims({ claims: claims.join(', ') }, { locale });
}

function sizeSentence({ likeSize }: OutageComparison, locale: Locale): string {
	if (!likeSize) return m.outage_size_no_revenue({}, { locale });
	if (likeSize.length === 0) return m.outage_size_none({}, { locale });
	const companies = likeSize.map(({ company }) => company).join(', ');
	const told = likeSize.filter(({ hasResult }) => hasResult).map(({ company }) => company);
	return told.length === 0
		? m.outage_size_silent({ companies }, { locale })
		: m.outage_size_told({ companies, told: told.join(', ') }, { locale });
}

/** The message of the chart: how many say enough to be drawn. */
export function shareTitle({ rows, withoutShare }: OutageComparison, locale: Locale): string {
	const drawn = rows.length - withoutShare;
	const words = drawn === 1 ? m.outage_chart_title_one : m.outage_chart_title;
	return words(
		{ count: formatNumber(drawn, locale), all: formatNumber(rows.length, locale) },
		{ locale }
	);
}

/** The message of the table: how long those stood still who say so, and how long we do. */
export function lengthTitle({ standstills, own }: OutageComparison, locale: Locale): string {
	if (!standstills) return m.outage_table_title_none({}, { locale });
	const isOne = standstills.count === 1;
	const others = {
		count: formatNumber(standstills.count, locale),
		length: dayCountWords(daysWords(standstills, locale), locale)
	};
	const days = own?.standstillDays;
	if (days === undefined)
		return (isOne ? m.outage_table_title_one : m.outage_table_title)(others, { locale });
	const words = isOne ? m.outage_table_title_own_one : m.outage_table_title_own;
	return words(
		{ ...others, days: dayCountWords(formatDayCount(days, locale), locale) },
		{ locale }
	);
}

function dayCountWords(count: string, locale: Locale): string {
	return (count === '1' ? m.format_day : m.format_days)({ count }, { locale });
}

/** What keeps the figures from being like for like; they belong beside every comparison. */
export function comparisonCaveats(
	{ rows, withoutShare, own }: OutageComparison,
	locale: Locale
): readonly string[] {
	const caveats = [
		m.outage_caveat_survivors(
			{ count: formatNumber(withoutShare, locale), all: formatNumber(rows.length, locale) },
			{ locale }
		),
		m.outage_caveat_early({}, { locale }),
		m.outage_caveat_scope({}, { locale }),
		m.outage_caveat_measure({}, { locale })
	];
	const ours = own && ownSentence(own, locale);
	return ours === undefined ? caveats : [ours, ...caveats];
}

/** What our figures are, with the error of the share. */
function ownSentence(
	{ scenario, events, share }: NonNullable<OutageComparison['own']>,
	locale: Locale
): string {
	const about = { scenario: scenario.name, events: formatNumber(events, locale) };
	if (share?.standardError === undefined) return m.outage_own_note(about, { locale });
	const points = formatShortNumber(share.standardError * 100, locale, 2);
	return m.outage_own_note_error({ ...about, points }, { locale });
}
