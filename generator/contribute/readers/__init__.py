"""Reads what people bring, one module for each format, into candidates."""
