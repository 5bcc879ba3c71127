import type { Attachment } from 'svelte/attachments';

/**
 * Shows a text in a field that carries it as its `defaultValue`, but never while somebody types there.
 * What was typed before scripts ran is told; a `value` on the element would quietly undo that.
 */
export function shownText(
	text: () => string,
	ontyped: (typed: string) => void
): Attachment<HTMLInputElement> {
	return (field) => {
		if (field.value !== field.defaultValue) ontyped(field.value);
		$effect(() => {
			const now = text();
			if (document.activeElement !== field) field.value = now;
		});
	};
}
