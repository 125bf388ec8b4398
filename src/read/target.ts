/** Link targets that a guide may have; anything else stays as text. */
const allowed = /^(?:https?:|mailto:|#|\/(?!\/)|\.{0,2}\/|[^:/?#]*(?:[/?#]|$))/i

/** Whether a link may lead there. Control characters and white space hide a scheme from the eye, not from a browser. */
export const isAllowed = (target: string): boolean => {
  const bare = [...target].filter((char) => char > ' ' && char !== '\u007f').join('')
  return allowed.test(bare) && !/^(?:javascript|data|vbscript|file|blob):/i.test(bare)
}
