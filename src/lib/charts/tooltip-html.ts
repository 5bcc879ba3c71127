/** The markup of a tooltip, its first line bold. Names come from the model's author: they stay text. */
export function tooltipHtml([head = '', ...lines]: readonly string[]): string {
	return [`<b>${escapeHtml(head)}</b>`, ...lines.map(escapeHtml)].join('<br>');
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
