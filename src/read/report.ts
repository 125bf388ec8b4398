import type {Message} from '../model/message.ts'

/** Takes a message of the file that is being read. */
export type Report = (message: Omit<Message, 'path'>) => void
