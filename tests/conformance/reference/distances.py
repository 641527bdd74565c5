"""Distances between actors (E2): the given one, else the great circle of the capitals."""
import math

from arithmetic import Matrix, zeros

EARTH_RADIUS = 6371.0


def great_circle(first: tuple[float, ...], second: tuple[float, ...]) -> float:
    """Haversine, in km, of two places in degrees of latitude and longitude."""
    (latitude, longitude), (other_latitude, other_longitude) = (map(math.radians, place) for place in (first, second))
    haversine = (math.sin((other_latitude - latitude) / 2) ** 2
                 + math.cos(latitude) * math.cos(other_latitude) * math.sin((other_longitude - longitude) / 2) ** 2)
    return 2 * EARTH_RADIUS * math.asin(math.sqrt(min(1.0, haversine)))


def distances(capitals: list[tuple[float, ...] | None], given: dict[tuple[int, int], float]) -> Matrix:
    """Without the cap of borders: `border_km` may change during a run."""
    size = len(capitals)
    result = zeros(size)
    for i in range(size):
        for j in range(size):
            if i == j:
                continue
            if (i, j) in given:
                result[i][j] = given[i, j]
            else:
                first, second = capitals[i], capitals[j]
                assert first is not None and second is not None, "a pair without a distance"
                result[i][j] = great_circle(first, second)
    return result
