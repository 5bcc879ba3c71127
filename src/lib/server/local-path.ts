/** A path on this server from a form, or the front page. Never leads elsewhere. */
export function localPath(given: FormDataEntryValue | null): string {
	const here = 'http://here.invalid';
	if (typeof given !== 'string' || !given.startsWith('/') || !URL.canParse(given, here)) return '/';
	const { origin, pathname, search } = new URL(given, here);
	// "//elsewhere" and "/\elsewhere" are other hosts to a browser.
	return origin === here && !pathname.startsWith('//') ? pathname + search : '/';
}
