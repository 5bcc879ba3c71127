/** As SMTP allows; RFC 5321, section 4.5.3.1. */
const longest = 254;

// Narrower than the standard on purpose: nothing here can end a header or begin another address.
const pattern =
	/^[a-z\d.!#$%&'*+/=?^_`{|}~-]{1,64}@([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d-]+$/i;

/** Whether a text is one e-mail address and nothing else, such as `cfo@example.com`. */
export function isMailAddress(text: string): boolean {
	return text.length <= longest && pattern.test(text);
}
