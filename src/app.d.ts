import type { Locale } from '#lib/paraglide/runtime.js';
import type { Theme } from '#lib/theme.ts';

declare global {
	namespace App {
		interface Error {
			/** What the reader can tell us, so that the failure is found in the log. */
			id?: string;
		}
		interface Locals {
			locale: Locale;
			theme: Theme;
		}
		interface PageData {
			/** What the page's figures rest on, one sentence each, for the foot of the page. */
			footnotes?: readonly string[];
		}
	}
}
