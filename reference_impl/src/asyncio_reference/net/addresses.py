"""From (host, port) to addresses that a socket can use.

Numeric hosts need no look-up, and no thread for it.

Refuses to: cache.
"""

import itertools
import socket
from typing import Any

AddressInfo = tuple[Any, Any, int, str, Any]


async def ensure_resolved(
    loop: Any,
    address: Any,
    *,
    family: int = 0,
    type: int = socket.SOCK_STREAM,
    proto: int = 0,
    flags: int = 0,
) -> list[AddressInfo]:
    """What `getaddrinfo()` says about `address`, without asking it if possible."""
    host, port = address[:2]
    info = _numeric(host, port, family, type, proto, *address[2:])
    if info is not None:
        return [info]
    infos: list[AddressInfo] = await loop.getaddrinfo(
        host, port, family=family, type=type, proto=proto, flags=flags
    )
    if not infos:
        raise OSError("getaddrinfo() returned empty list")
    return infos


def _numeric(
    host: Any,
    port: Any,
    family: int,
    type: int,
    proto: int,
    flowinfo: int = 0,
    scope_id: int = 0,
) -> AddressInfo | None:
    if host is None or not hasattr(socket, "inet_pton"):
        return None
    if type == socket.SOCK_STREAM:
        protocol = socket.IPPROTO_TCP
    elif type == socket.SOCK_DGRAM:
        protocol = socket.IPPROTO_UDP
    else:
        return None
    if proto not in (0, socket.IPPROTO_TCP, socket.IPPROTO_UDP):
        return None
    try:
        number = int(port or 0)
    except (TypeError, ValueError):
        return None  # a service's name
    if isinstance(host, bytes):
        host = host.decode("idna")
    if "%" in host:
        return None  # a zone: inet_pton does not know them
    candidates = [family] if family else [socket.AF_INET, socket.AF_INET6]
    for af in candidates:
        try:
            socket.inet_pton(af, host)
        except OSError:
            continue
        where: Any = (host, number)
        if af == socket.AF_INET6:
            where = (host, number, flowinfo, scope_id)
        return af, type, protocol, "", where
    return None


def interleave(
    infos: list[AddressInfo], first_address_family_count: int = 1
) -> list[AddressInfo]:
    """Alternate between address families, after some of the first one.

    Source: RFC 8305, section 4.
    """
    families: dict[int, list[AddressInfo]] = {}
    for info in infos:
        families.setdefault(info[0], []).append(info)
    groups = list(families.values())
    head = groups[0][: first_address_family_count - 1]
    groups[0] = groups[0][first_address_family_count - 1 :]
    rounds = itertools.chain.from_iterable(itertools.zip_longest(*groups))
    return head + [info for info in rounds if info is not None]
