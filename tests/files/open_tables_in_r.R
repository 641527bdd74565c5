# Opens tables in R: dimensions in reverse order, labels, missing values, texts.
library(ncdf4)
folder <- commandArgs(trailingOnly = TRUE)[1]
options(warn = 2)
for (file in c("sweep.h5", "large.h5")) {
  nc <- nc_open(file.path(folder, file))
  value <- ncvar_get(nc, "value")
  stopifnot(identical(dim(value), c(2L, 2L, 3L)), value[1, 2, 1] == 0.2, value[2, 1, 3] == -5e300, is.na(value[1, 2, 2]))
  stopifnot(as.vector(ncvar_get(nc, "outcome"))[1] == "autonomy KAZ")
  stopifnot(identical(as.vector(ncvar_get(nc, "parameter")), c("world.anarchy", "actors.KAZ.doctrine")))
  stopifnot(as.vector(ncvar_get(nc, "policy"))[2] == "KAZ: hedge, always")
  stopifnot(all(ncvar_get(nc, "point") == c(4, 5, 9)))
  status <- ncvar_get(nc, "run_status")
  stopifnot(status[2, 2] == 1, is.na(status[2, 3]))
  stopifnot(ncatt_get(nc, "run_status", "flag_meanings")$value == "done failed")
  stopifnot(ncatt_get(nc, 0, "tarazy_kind")$value == "sweep")
  stopifnot(nc$dim$discover$len == 0)
  nc_close(nc)
}
