import { printColours } from './print-colours.ts';

const property = /var\(--([\w-]+)\)/g;
/** All that is heavier than regular on screen; the PDF writer knows no weight but bold. */
const heavy = /font-weight(="|:\s*)(?:600|650|700)/g;
const textElement = /<text\b[^>]*>/g;
/** The PDF writer ignores `paint-order` and would draw a halo over its text. */
const haloOf = /\s(?:stroke|stroke-width|stroke-linejoin|paint-order)="[^"]*"/g;

/**
 * A drawing of the page made fit for paper: colours in place of custom properties, weights
 * that the PDF writer knows, text without its halo. Throws a RangeError for a colour that the page does not know.
 */
export function svgForPrint(svg: string): string {
	return svg
		.replace(property, (_, name: string) => {
			const colour = printColours[name];
			if (colour === undefined) throw new RangeError(`svgForPrint: no colour --${name}`);
			return colour;
		})
		.replace(heavy, 'font-weight$1bold')
		.replace(textElement, (text) =>
			text.includes('paint-order') ? text.replace(haloOf, '') : text
		);
}
