"""The scriptable face: words in, files and JSON out; no rules of its own."""
