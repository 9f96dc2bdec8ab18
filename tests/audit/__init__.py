"""Audits of the built pages by axe-core, html-validate and Lighthouse: slower than the tests, run by `make audit`."""
