"""Figures: what things cost, measured on generated lists. Each module is a program."""
