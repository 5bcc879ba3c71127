import { m } from '#lib/paraglide/messages.js';
import type { EntryForm } from '#lib/view/incidents/entry-form.ts';

/** What adding an entry of a kind is called. */
export function actionName(kind: EntryForm['kind'], isClosed: boolean): string {
	switch (kind) {
		case 'fact':
			return m.incident_add_fact();
		case 'estimate':
			return m.incident_add_estimate();
		case 'determination':
			return m.incident_add_determination();
		case 'notification':
			return m.incident_add_notification();
		case 'correction':
			return m.incident_add_correction();
		case 'status':
			return isClosed ? m.incident_add_reopen() : m.incident_add_close();
		default:
			return kind satisfies never;
	}
}
