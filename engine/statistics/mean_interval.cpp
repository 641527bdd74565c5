#include "statistics/mean_interval.h"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

namespace tarazy {

double student_quantile(double q, double degrees) {
    return boost::math::quantile(boost::math::students_t(degrees), q);
}

MeanInterval mean_interval(std::span<const double> values) {
    MeanInterval interval;
    double sum = 0;
    for (const double value : values) {
        if (std::isnan(value)) continue;
        sum += value;
        ++interval.count;
    }
    const auto n = static_cast<double>(interval.count);
    interval.mean = interval.count > 0 ? sum / n : std::numeric_limits<double>::quiet_NaN();
    interval.half_width = std::numeric_limits<double>::infinity();
    if (interval.count < 2) return interval;
    double squares = 0;
    for (const double value : values) {
        if (!std::isnan(value)) squares += (value - interval.mean) * (value - interval.mean);
    }
    interval.deviation = std::sqrt(squares / (n - 1));
    interval.half_width = student_quantile(0.975, n - 1) * interval.deviation / std::sqrt(n);
    return interval;
}

}  // namespace tarazy
