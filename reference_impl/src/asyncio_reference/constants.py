"""Numbers that change behaviour, in one place.

They are read at call time as `constants.NAME`, so a program may set them.
"""

import enum

#: Seconds that `run()` gives the default executor's threads to finish.
THREAD_JOIN_TIMEOUT = 300

#: Frames kept for "created at" in debug mode.
DEBUG_STACK_DEPTH = 10

#: Writes to a lost connection before a warning is logged.
LOG_THRESHOLD_FOR_CONNLOST_WRITES = 5

#: Seconds before accepting again after the process ran out of descriptors.
ACCEPT_RETRY_DELAY = 1

#: Bytes read at a time when sendfile is done by hand.
SENDFILE_FALLBACK_READBUFFER_SIZE = 256 * 1024

#: Default high-water mark of a transport's write buffer, in KiB.
FLOW_CONTROL_HIGH_WATER_SSL_READ = 256
FLOW_CONTROL_HIGH_WATER_SSL_WRITE = 512

#: Seconds a TLS handshake and closing may take (TLS itself is left out).
SSL_HANDSHAKE_TIMEOUT = 60.0
SSL_SHUTDOWN_TIMEOUT = 30.0


class _SendfileMode(enum.Enum):
    UNSUPPORTED = enum.auto()
    TRY_NATIVE = enum.auto()
    FALLBACK = enum.auto()
