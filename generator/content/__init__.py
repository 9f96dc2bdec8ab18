"""Reads `content/`: text to nodes with positions, nodes to the model, with every problem collected."""
