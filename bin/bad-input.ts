/** Input that cannot be right; its message is written for the person who gave it. */
export class BadInput extends Error {}
