import {defineConfig} from 'bandstand'

export default defineConfig({
  content: '../../content',
  name: 'Acme pay',
  remarkPlugins: [['./plugins/tickets.ts', {base: 'https://tickets.example/'}]],
  styles: ['./own.css'],
  templates: {layout: './templates/layout.tsx', notFound: './templates/not-found.tsx'},
})
