% Opens the sample files in Octave: dimensions in reverse order, labels, units, numbers.
pkg load netcdf
folder = argv(){end};
for file = {"peaceful.h5", "crises.h5", "large.h5"}
  path = fullfile(folder, file{1});
  info = ncinfo(path);
  assert(any(strcmp({info.Variables.Name}, "autonomy")));
  autonomy = ncread(path, "autonomy");
  assert(size(autonomy, 1), 3);
  assert(autonomy(2, 3, 1), 10 + 2e-3 + 1e-6, 1e-12);
  assert(strtrim(strrep(ncread(path, "actor")(:, 1)', "\0", " ")), "KAZ");
  assert(ncreadatt(path, "economy", "units"), "billion US$");
  assert(ncreadatt(path, "/", "tarazy_kind"), "run");
  assert(ncread(path, "time")(2), 2021.5);
end
losses = ncread(fullfile(folder, "crises.h5"), "crisis_military_losses");
assert(losses', [12.5, 12.5, 0]);
assert(ncread(fullfile(folder, "crises.h5"), "event_time")', [2021.5, 2022, 2021.5, 2022, 2021.5]);
assert(strrep(ncread(fullfile(folder, "crises.h5"), "event_what")(:, 2)', "\0", ""), "undone");
