"""Addresses that need no look-up, and the order in which to try: as stdlib's helpers."""

import itertools
import socket
import sys
from asyncio import base_events

import pytest

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 14), reason="the helpers are 3.14's")

HOSTS = ("127.0.0.1", b"127.0.0.1", "::1", "::1%lo", "no.number", "", None)
PORTS = (80, "80", b"80", "", None, "http", b"http", 1.5)
FAMILIES = (socket.AF_UNSPEC, socket.AF_INET, socket.AF_INET6)
KINDS = (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW)
PROTOCOLS = (0, socket.IPPROTO_TCP, socket.IPPROTO_UDP, socket.IPPROTO_ICMP)


@pytest.fixture
def addresses(reference):
    return sys.modules["asyncio_reference.net.addresses"]


def test_numbers_are_addresses(addresses):
    given = list(itertools.product(HOSTS, PORTS, FAMILIES, KINDS, PROTOCOLS))
    given += [("::1", 80, 0, KINDS[0], 0, 7), ("::1", 80, 0, KINDS[0], 0, 7, 9)]

    found = [addresses._numeric(*one) for one in given]
    assert found == [base_events._ipaddr_info(*one) for one in given]
    assert sum(one is None for one in found) < len(found) - 100


def test_families_take_turns(addresses):
    infos = [(family, number) for number, family in enumerate("aaabbcab")]
    for length, count in itertools.product(range(1, 9), range(1, 5)):
        expected = base_events._interleave_addrinfos(infos[:length], count)
        assert addresses.interleave(infos[:length], count) == expected


@pytest.mark.parametrize("address", [("127.0.0.1", 80), ("::1", 80, 3, 5), ("name", 80)])
def test_a_name_is_looked_up(addresses, run, address):
    asked = []

    class Loop:
        async def getaddrinfo(self, *args, **named):
            asked.append((args, named))
            return ["found"]

    named = {"family": 0, "type": socket.SOCK_STREAM, "proto": 6, "flags": 4}
    found = run(addresses.ensure_resolved(Loop(), address, **named))
    ours, asked[:] = asked[:], []
    theirs = base_events.BaseEventLoop._ensure_resolved

    assert found == run(theirs(Loop(), address, **named, loop=Loop()))
    assert ours == asked


def test_nothing_found_is_an_error(addresses, run):
    class Loop:
        async def getaddrinfo(self, *args, **named):
            return []

    with pytest.raises(OSError, match=r"^getaddrinfo\(\) returned empty list$"):
        run(addresses.ensure_resolved(Loop(), ("name", 80)))
