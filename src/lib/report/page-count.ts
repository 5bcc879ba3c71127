/** How many pages a PDF of ours has: its page objects are not compressed. */
export function pageCount(pdf: Uint8Array): number {
	const text = new TextDecoder('latin1').decode(pdf);
	return [...text.matchAll(/\/Type \/Page\b(?!s)/g)].length;
}
