#include "model/reach.h"

#include <cmath>
#include <numbers>

namespace tarazy {

double great_circle(double latitude_a, double longitude_a, double latitude_b, double longitude_b) {
    constexpr double radius_km = 6371;
    constexpr double degree = std::numbers::pi / 180;
    const double half_latitude = sine((latitude_b - latitude_a) * degree / 2);
    const double half_longitude = sine((longitude_b - longitude_a) * degree / 2);
    const double h = half_latitude * half_latitude + cosine(latitude_a * degree) * cosine(latitude_b * degree) * half_longitude * half_longitude;
    return 2 * radius_km * arcsine(std::sqrt(min(h, 1.0)));
}

}  // namespace tarazy
