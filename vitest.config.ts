import {defineConfig} from 'vitest/config'

export default defineConfig({
  oxc: {jsx: {runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment', development: false}},
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/setup.ts'],
    reporters: ['default', './tests/count-reporter.ts'],
    testTimeout: 60_000,
  },
})
