import type { Cookies } from '@sveltejs/kit';
import type { Moderator } from '#lib/db/data.server.ts';

/** A meeting is over long before. */
const halfADay = 12 * 60 * 60;
const secretCookie = 'moderator';

/** Who a request comes from: the moderator's browser alone has the secret of its meeting. */
export function moderatorOf(cookies: Cookies, key: string): Moderator {
	return { key, secret: cookies.get(secretCookie) };
}

/** Makes this browser the moderator's. */
export function appoint(
	cookies: Cookies,
	{ key, secret }: { readonly key: string; readonly secret: string },
	secure: boolean
): void {
	cookies.set(secretCookie, secret, {
		path: `/meeting/${key}`,
		maxAge: halfADay,
		sameSite: 'strict',
		httpOnly: true,
		secure
	});
}
