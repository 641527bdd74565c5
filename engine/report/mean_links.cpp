#include "report/mean_links.h"

#include <algorithm>
#include <cmath>

#include "report/run_blocks.h"

namespace tarazy {
namespace {

/// [time][layer][actor][partner]
std::vector<double> means_of(const RunReader& file, std::size_t series, std::size_t width, const PagePlan& plan) {
    std::vector<double> means(plan.times.size() * width);
    std::size_t taken = 0;
    for_each_run(file, series, width, [&](std::size_t run, std::span<const double> numbers) {
        if (taken == plan.runs.size() || plan.runs[taken] != run) return;  // it failed
        ++taken;
        for (std::size_t t = 0; t < plan.times.size(); ++t) {
            const auto row = numbers.subspan(plan.times[t] * width, width);
            double* sum = means.data() + t * width;
            for (std::size_t place = 0; place < width; ++place) sum[place] += row[place];
        }
    });
    for (double& mean : means) mean /= static_cast<double>(plan.runs.size());
    return means;
}

double largest(const Link& link) {
    double most = 0;
    for (const double number : link.mean) most = std::max(most, std::abs(number));
    return most;
}

}  // namespace

std::vector<std::vector<std::vector<Link>>> mean_links(const RunReader& file, std::size_t series, std::size_t layers, const PagePlan& plan) {
    const std::size_t n = file.header().actors.size();
    const std::size_t width = layers * n * n;
    const std::vector<double> means = means_of(file, series, width, plan);
    double top = 0;
    for (const double mean : means) top = std::max(top, std::abs(mean));

    std::vector<std::vector<std::vector<Link>>> links(layers, std::vector<std::vector<Link>>(n));
    for (std::size_t layer = 0; layer < layers; ++layer) {
        for (std::size_t i = 0; i < n; ++i) {
            std::vector<Link> partners;
            for (std::size_t j = 0; j < n; ++j) {
                Link link{j, {}};
                for (std::size_t t = 0; t < plan.times.size(); ++t) link.mean.push_back(means[t * width + (layer * n + i) * n + j]);
                if (i == j && largest(link) > 0)
                    links[layer][i].push_back(std::move(link));
                else if (i != j && largest(link) > least_link * top)
                    partners.push_back(std::move(link));
            }
            std::stable_sort(partners.begin(), partners.end(), [](const Link& a, const Link& b) { return largest(a) > largest(b); });
            partners.resize(std::min(partners.size(), most_links));
            for (Link& link : partners) links[layer][i].push_back(std::move(link));
        }
    }
    return links;
}

}  // namespace tarazy
