"""The way to the network: one polite client for everything that asks others."""
