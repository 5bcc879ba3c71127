import type { RecoveryPath } from '#lib/impact/index.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Locale } from './number.ts';

/** "repaired", "restored", "built anew": what happens to a system, within a sentence. */
export function recoveryPathVerb(path: RecoveryPath, locale: Locale): string {
	return {
		repair: m.system_path_repaired,
		restore: m.system_path_restored,
		rebuild: m.system_path_rebuilt
	}[path]({}, { locale });
}

/** "Repair", "Restore", "Rebuild": the name of a path. */
export function recoveryPathName(path: RecoveryPath, locale: Locale): string {
	return { repair: m.path_repair, restore: m.path_restore, rebuild: m.path_rebuild }[path](
		{},
		{ locale }
	);
}
