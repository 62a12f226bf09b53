"""Presses every Run of every page of the built site, and compares what the pages then show."""
