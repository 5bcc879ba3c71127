import type { HandleClientError } from '@sveltejs/kit/hooks';
import { isLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';

// The server chose the language of this page; choosing again here could come out differently.
const { lang } = document.documentElement;
if (isLocale(lang)) overwriteGetLocale(() => lang);

export const handleError: HandleClientError = ({ kind, error }) => {
	if (kind !== 'unknown') return;
	// crypto.randomUUID is missing on plain http outside localhost.
	const id = Date.now().toString(36);
	console.error(`Error ${id}`, error);
	return { id };
};
