/** The output folder can't be used; nothing was changed. */
export class PublishError extends Error {}

/** What the system says where a file can't be made. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'writing there is not permitted',
  EDQUOT: 'the quota of disk space is used up',
  EFBIG: 'a file would be larger than is allowed',
  EIO: 'the disk reports a fault',
  ENOENT: 'there can be no such folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file',
  EPERM: 'writing there is not permitted',
  EROFS: 'it can only be read',
}

/** Whether the system refused something, as opposed to a fault of ours. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error

/** What the system refused while a site was made or published, in words; every other error as it is. */
export function refused(out: string, error: unknown): unknown {
  if (!isSystemError(error)) return error
  const why = reasons[error.code ?? ''] ?? 'the system refused it'
  return new PublishError(`${out} can't be written: ${why} (${error.message}). A site that was there is as it was`)
}
