"""Networking: transports, protocols, servers, streams.

Stands on the core, which does not know it.  `loop.py` puts both together.

Refuses to: TLS, pipes and subprocesses.
"""
