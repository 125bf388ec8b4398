/** The output folder can't be used; nothing was changed. */
export class PublishError extends Error {}
