import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/**
 * Shows what is chosen in a list whose options carry it as `selected`, and tells another choice. A reader
 * may have chosen before scripts ran; a `value` on the element would quietly undo that.
 */
export function shownChoice(
	chosen: () => string,
	onchoose: (select: HTMLSelectElement) => void
): Attachment<HTMLSelectElement> {
	return (select) => {
		const tell = () => onchoose(select);
		let shown = untrack(chosen);
		if (select.value !== shown) untrack(tell);
		$effect(() => {
			if (chosen() !== shown) select.value = shown = chosen();
		});
		select.addEventListener('change', tell);
		return () => {
			select.removeEventListener('change', tell);
		};
	};
}
