// What JavaScript, TypeScript and Svelte are held to: the recommended rules, and for types the strict ones. Exceptions
// give their reason here, or where they stand.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const typed = ['**/*.ts', '**/*.svelte'];

export default [
  { ignores: ['**/dist/', '**/dist-single/', 'build/', '**/*.generated.*', 'tests/package/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: globals.node } },
  ...ts.configs.strictTypeChecked.map((config) => ({ ...config, files: typed })),
  ...svelte.configs.recommended,
  {
    files: typed,
    languageOptions: {
      parserOptions: {
        parser: ts.parser,
        project: ['tsconfig.json', 'wasm/tsconfig.cli.json', 'web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      // `return say(...)` and `() => done()` end a function early in one line, throughout.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // To leave a property out of what is kept.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // `{}` is the type of options that are left out.
      '@typescript-eslint/no-empty-object-type': ['error', { allowObjectTypes: 'always' }],
      // `async` also makes a throw into a rejection, where the caller was promised a promise.
      '@typescript-eslint/require-await': 'off',
      // Older browsers have less than the types say, and callers without types give anything: the guards stay.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `values<string>('title')`: the caller knows the kind of the field that it names.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // Props and bindable props come from one `let { ... } = $props()`.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
      // Here a component has the type any; svelte-check knows its true type and judges its use.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['tests/web/**'],
    rules: {
      // What is missing, or parsed JSON that is not as hoped, fails the test as it should.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
];
