% Opens tables in Octave: dimensions in reverse order, labels, missing values, texts.
pkg load netcdf
folder = argv(){end};
for file = {"sweep.h5", "large.h5"}
  path = fullfile(folder, file{1});
  info = ncinfo(path);
  assert(any(strcmp({info.Variables.Name}, "value")));
  assert(!any(strcmp({info.Variables.Name}, "discover")));
  value = ncread(path, "value");
  assert(size(value), [2, 2, 3]);
  assert(value(1, 2, 1), 0.2);
  assert(value(2, 1, 3), -5e300);
  assert(isnan(value(1, 2, 2)));
  assert(strtrim(strrep(ncread(path, "outcome")(:, 1)', "\0", " ")), "autonomy KAZ");
  assert(strtrim(strrep(ncread(path, "policy")(:, 2)', "\0", " ")), "KAZ: hedge, always");
  assert(double(ncread(path, "point"))', [4, 5, 9]);
  assert(ncreadatt(path, "/", "tarazy_kind"), "sweep");
end
