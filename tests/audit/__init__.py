"""The built pages before axe-core, html-validate, Lighthouse and Firefox; slower than tests, run by `make audit`."""
