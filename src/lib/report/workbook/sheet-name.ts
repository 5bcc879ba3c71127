/** Excel's limit, in UTF-16 units. */
const longest = 31;
/** What no sheet name may contain, and what no XML may. */
const forbidden = /[[\]/\\:*?']|\p{Cc}/gu;

/** The name of the sheet of a table: its number, which keeps names apart, and as much of its title as fits. */
export function sheetName(number: number, title: string): string {
	const words = title.replace(forbidden, ' ').replace(/\s+/g, ' ').trim();
	let name = `${number} `;
	for (const sign of words) {
		if (name.length + sign.length > longest) break;
		name += sign;
	}
	return name.trim();
}
