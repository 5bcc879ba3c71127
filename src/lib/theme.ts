export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = 'theme';

/** A cookie is text from outside: anything unknown means the device decides. */
export function parseTheme(text: string | undefined): Theme {
	return themes.find((theme) => theme === text) ?? 'system';
}
