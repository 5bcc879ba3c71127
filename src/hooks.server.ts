import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { sequence } from '@sveltejs/kit/hooks';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { securityHeaders } from '#lib/server/security-headers.ts';
import { parseTheme, themeCookie } from '#lib/theme.ts';

const secure: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
	return response;
};

const render: Handle = ({ event, resolve }) => {
	const { url, headers } = event.request;
	// Without its body: the middleware reads headers only, and would keep a copy of every upload.
	return paraglideMiddleware(new Request(url, { headers }), ({ locale }) => {
		event.locals.locale = locale;
		event.locals.theme = parseTheme(event.cookies.get(themeCookie));
		const { theme } = event.locals;
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html
					.replace('%app.lang%', locale)
					.replace('%app.theme%', theme === 'system' ? '' : `data-theme="${theme}"`)
		});
	});
};

export const handle = sequence(secure, render);

export const handleError: HandleServerError = ({ kind, error, event }) => {
	if (kind !== 'unknown') return;
	const id = crypto.randomUUID().slice(0, 8);
	console.error(`Error ${id}: ${event.request.method} ${event.url.pathname}`, error);
	return { id };
};
