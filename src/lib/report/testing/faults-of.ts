/** What a text has only when something that it is made of is missing, or written twice. */
const faults: Readonly<Record<string, RegExp>> = {
	'a value of code': /undefined|NaN|Infinity|null\b|\[object/,
	'two spaces': / {2}/,
	'a gap to be filled': /[{}]/,
	'two full stops': /\.\.(?!\.)/,
	'a blank before a mark': / [.,;:](?:\s|$)/,
	'nothing in quotation marks': /“”|„“/,
	'a mark for the screen': /[\uE000-\uE002]/,
	'blanks around it': /^\s|\s$/
};

/** Each text that is empty or not a finished one, with what is wrong with it. */
export function faultsOf(texts: readonly string[]): readonly string[] {
	return texts.flatMap((text) =>
		text === ''
			? ['an empty text']
			: Object.entries(faults).flatMap(([name, fault]) =>
					fault.test(text) ? [`${name}: ${text}`] : []
				)
	);
}
