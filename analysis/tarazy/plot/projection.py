"""Maps around one place: Hägerstrand's logarithmic azimuthal projection (1957), which shows neighbours large and far powers still in sight."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tarazy.plot.style import Numbers

EARTH_RADIUS_KM = 6371.0
NEAR_KM = 500.0  # within this distances look nearly true, beyond they shrink
Place = tuple[float, float]


def project(centre: Place, latitude: Numbers, longitude: Numbers) -> tuple[Numbers, Numbers]:
    """East and north of the centre: the direction is true, the length ln(1 + distance/500 km)."""
    here, there = np.radians(centre[0]), np.radians(latitude)
    apart = np.radians(longitude) - np.radians(centre[1])
    east = np.cos(there) * np.sin(apart)
    north = np.cos(here) * np.sin(there) - np.sin(here) * np.cos(there) * np.cos(apart)
    along = np.sin(here) * np.sin(there) + np.cos(here) * np.cos(there) * np.cos(apart)
    angle = np.arctan2(np.hypot(east, north), along)
    length = np.log1p(EARTH_RADIUS_KM * angle / NEAR_KM)
    size = np.hypot(east, north)
    scale = np.divide(length, size, out=np.zeros_like(size), where=size > 1e-12)
    return east * scale, north * scale


def ring(distance_km: float) -> float:
    """The radius on the map of all places at that distance."""
    return float(np.log1p(distance_km / NEAR_KM))


def graticule(centre: Place, step: float = 20) -> Iterator[tuple[Numbers, Numbers]]:
    """Parallels and meridians every `step` degrees."""
    around, up = np.linspace(-180, 180, 361), np.linspace(-80, 80, 161)
    for latitude in np.arange(-80, 81, step):
        yield project(centre, np.full_like(around, latitude), around)
    for longitude in np.arange(-180, 180, step):
        yield project(centre, up, np.full_like(up, longitude))
