"""The logger named "asyncio", so that existing logging set-ups apply."""

import logging

logger = logging.getLogger("asyncio")
