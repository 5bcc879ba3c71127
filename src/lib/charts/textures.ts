/** A stippled fill: dots of a colour on nothing, one per `spacing` pixels both ways. */
export function dotted(fill: string, spacing: number) {
	const svgElement = {
		tag: 'circle',
		attrs: { cx: spacing / 2, cy: spacing / 2, r: 0.7, fill },
		key: 'dot'
	};
	return { type: 'pattern' as const, svgElement, svgWidth: spacing, svgHeight: spacing };
}
