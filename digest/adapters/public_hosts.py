"""Whether a host lies in the open internet or in a private network."""

import ipaddress
import socket
from collections.abc import Sequence
from enum import StrEnum

from digest.adapters.bounded_call import within

LOOK_UP_S = 10.0


class Network(StrEnum):
    OPEN = "open"
    PRIVATE = "private"  # this machine, a house, a company
    UNKNOWN = "unknown"  # both, or not to be looked up: behind a proxy nobody here knows where a name leads


def network_of(host: str) -> Network:
    """Return where all addresses of a host's name lie."""
    try:
        found = within(LOOK_UP_S, lambda: socket.getaddrinfo(host, None, proto=socket.IPPROTO_TCP))
    except (OSError, UnicodeError, TimeoutError):
        return Network.UNKNOWN
    return network_of_addresses([str(entry[4][0]) for entry in found])


def network_of_addresses(addresses: Sequence[str]) -> Network:
    """Return where all of these IP addresses lie."""
    are_open = {_plain(address).is_global for address in addresses}
    if are_open == {True}:
        return Network.OPEN
    return Network.PRIVATE if are_open == {False} else Network.UNKNOWN


def _plain(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """Return an address; one of IPv4 that is written as IPv6, as what it is."""
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return mapped or found
