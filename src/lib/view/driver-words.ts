import { formatMoney, formatMoneyRange } from '#lib/format/money.ts';
import { formatNumber, type Locale } from '#lib/format/number.ts';
import { mark } from '#lib/format/sentence.ts';
import type { Movement } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { quotedInput } from './input-words.ts';
import { type InputSwing, type InputSwings, lossesAcross } from './input-swings.ts';

/** The inputs that move the loss by more than luck may. */
function moving(inputs: readonly InputSwing[]): readonly InputSwing[] {
	return inputs.filter(({ swing }) => !swing.isNone);
}

/** The message of the page: the input that moves the result most, and how far. */
export function driversTitle(swings: InputSwings, locale: Locale): string {
	const [first] = moving(swings.uncertainties);
	if (!first) return m.driver_title_none({}, { locale });
	const range = mark(
		'range',
		formatMoneyRange(lossesAcross(first, swings), swings.currency, locale)
	);
	return m.driver_title({ input: quotedInput(first, locale), range }, { locale });
}

export function driversLede(
	{ counts, expectedLoss, currency }: InputSwings,
	locale: Locale
): string {
	const count = formatNumber(counts.uncertainties, locale);
	return m.driver_lede({ count, loss: formatMoney(expectedLoss, currency, locale) }, { locale });
}

/** The message of the tornado: what the first two inputs move. */
export function tornadoTitle(swings: InputSwings, locale: Locale): string {
	const [first, second] = moving(swings.uncertainties);
	if (!first) return m.driver_tornado_title_none({}, { locale });
	const named = { first: quotedInput(first, locale), swing: swingWords(first, swings, locale) };
	if (!second) return m.driver_tornado_title_one(named, { locale });
	return m.driver_tornado_title(
		{
			...named,
			second: quotedInput(second, locale),
			secondSwing: swingWords(second, swings, locale)
		},
		{ locale }
	);
}

/** The message of the figures without a source: the one that carries most. */
export function assumptionTitle(swings: InputSwings, locale: Locale): string {
	const [first] = moving(swings.assumptions);
	if (!first) return m.driver_assumption_title_none({}, { locale });
	const input = quotedInput(first, locale);
	return m.driver_assumption_title({ input, swing: swingWords(first, swings, locale) }, { locale });
}

/** How far an input was moved, in words. */
export function movementWords(movement: Movement, locale: Locale): string {
	const words = {
		ownUncertainty: m.driver_moved_range,
		tenPercent: m.driver_moved_tenth,
		tenPoints: m.driver_moved_points
	};
	return words[movement]({}, { locale });
}

function swingWords({ swing }: InputSwing, { currency }: InputSwings, locale: Locale): string {
	return formatMoney(Math.abs(swing.mean), currency, locale);
}
