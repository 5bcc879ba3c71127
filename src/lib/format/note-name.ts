import { m } from '#lib/paraglide/messages.js';
import type { Locale } from './number.ts';

/** What a case that a meeting noted is called: by its place, where nobody gave it a name. */
export function noteName(name: string, position: number, locale: Locale): string {
	return name.trim() === ''
		? m.meeting_case_number({ number: String(position + 1) }, { locale })
		: name;
}
