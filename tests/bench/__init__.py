"""Measures what a reader waits for in the page, beside bare Pyodide on the same machine."""
