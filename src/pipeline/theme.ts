/** How pages look, for who loads a site's own templates. */
export {plainTheme, type Theme, themeOf} from '../site/index.ts'
