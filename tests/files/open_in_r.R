# Opens the sample files in R: dimensions in reverse order, labels, units, numbers.
library(ncdf4)
folder <- commandArgs(trailingOnly = TRUE)[1]
options(warn = 2)
for (file in c("peaceful.h5", "crises.h5", "large.h5")) {
  nc <- nc_open(file.path(folder, file))
  autonomy <- ncvar_get(nc, "autonomy", collapse_degen = FALSE)
  stopifnot(dim(autonomy)[1] == 3, abs(autonomy[2, 3, 1] - (10 + 2e-3 + 1e-6)) < 1e-12)
  stopifnot(identical(as.vector(ncvar_get(nc, "actor")), c("KAZ", "RUS", "CHN")))
  stopifnot(ncatt_get(nc, "economy", "units")$value == "billion US$")
  stopifnot(nchar(ncatt_get(nc, "autonomy", "long_name")$value) > 0)
  stopifnot(ncatt_get(nc, 0, "tarazy_kind")$value == "run")
  stopifnot(startsWith(ncatt_get(nc, 0, "scenario")$value, "tarazy: 1"))
  nc_close(nc)
}
nc <- nc_open(file.path(folder, "crises.h5"))
stopifnot(identical(as.vector(ncvar_get(nc, "crisis_outcome")), c("war", "war", "fizzle")))
stopifnot(identical(as.vector(ncvar_get(nc, "event_id")), c("drought", "drought", "drought", "drought", "events[1]")))
stopifnot(identical(as.vector(ncvar_get(nc, "event_what")), c("fired", "undone", "fired", "undone", "fired")))
stopifnot(all(is.na(ncvar_get(nc, "autonomy")[, , 4])))
nc_close(nc)
