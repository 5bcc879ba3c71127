import { redirect, type Cookies } from '@sveltejs/kit';
import { cookieName, isLocale } from '#lib/paraglide/runtime.js';
import { localPath } from '#lib/server/local-path.ts';
import { isTheme, themeCookie } from '#lib/theme.ts';
import type { RequestHandler } from './$types';

const aYear = 365 * 24 * 60 * 60;

/** Remembers the reader's language or colours, and goes back to the page the reader came from. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const remember = keeper(cookies, url.protocol === 'https:');
	const locale = form.get('locale');
	if (isLocale(locale)) remember(cookieName, locale);
	const theme = form.get('theme');
	if (isTheme(theme)) remember(themeCookie, theme);
	redirect(303, localPath(form.get('back')));
};

function keeper(cookies: Cookies, secure: boolean) {
	// Readable by scripts, because the language is chosen in the browser too.
	return (name: string, value: string) => {
		cookies.set(name, value, {
			path: '/',
			maxAge: aYear,
			sameSite: 'lax',
			secure,
			httpOnly: false
		});
	};
}
