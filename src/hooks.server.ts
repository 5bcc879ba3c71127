import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { isTheme, themeCookie } from '#lib/theme.ts';

export const handle: Handle = ({ event, resolve }) => {
	const { url, headers } = event.request;
	// Without its body: the middleware reads headers only, and would keep a copy of every upload.
	return paraglideMiddleware(new Request(url, { headers }), ({ locale }) => {
		event.locals.locale = locale;
		const chosen = event.cookies.get(themeCookie);
		const theme = isTheme(chosen) ? chosen : 'system';
		event.locals.theme = theme;
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html
					.replace('%app.lang%', locale)
					.replace('%app.theme%', theme === 'system' ? '' : `data-theme="${theme}"`)
		});
	});
};

export const handleError: HandleServerError = ({ kind, error, event }) => {
	if (kind !== 'unknown') return;
	const id = crypto.randomUUID().slice(0, 8);
	console.error(`Error ${id}: ${event.request.method} ${event.url.pathname}`, error);
	return { id };
};
