import { figureName, figureValue } from '#lib/format/figure-words.ts';
import type { Locale } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InputSwing } from './input-swings.ts';

/** "ERP: Restore takes": an input in a table. */
export function inputName({ ownerName, kind, subject }: InputSwing, locale: Locale): string {
	const figure = figureName(kind, subject, locale);
	return ownerName === '' ? figure : m.driver_row({ owner: ownerName, figure }, { locale });
}

/** The same in quotation marks, for a sentence. */
export function quotedInput({ ownerName, kind, subject }: InputSwing, locale: Locale): string {
	const figure = figureName(kind, subject, locale);
	return ownerName === ''
		? m.driver_input_model({ figure }, { locale })
		: m.driver_input({ owner: ownerName, figure }, { locale });
}

/** The values between which an input was moved, with their unit. */
export function endValues(
	{ kind, low, high }: InputSwing,
	reader: { readonly currency: string; readonly locale: Locale }
): { readonly low: string; readonly high: string } {
	return {
		low: figureValue(kind, low.value, reader),
		high: figureValue(kind, high.value, reader)
	};
}
