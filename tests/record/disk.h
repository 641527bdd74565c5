#pragma once
// A full disk for a test, and what a library keeps open.
#include <hdf5.h>
#include <signal.h>
#include <sys/resource.h>

namespace tarazy {

/// The identifiers that HDF5 has open, of every kind.
inline hsize_t open_identifiers() {
    hsize_t all = 0;
    for (const H5I_type_t kind : {H5I_FILE, H5I_DATASET, H5I_GROUP, H5I_DATATYPE, H5I_DATASPACE, H5I_ATTR, H5I_GENPROP_LST}) {
        hsize_t count = 0;
        H5Inmembers(kind, &count);
        all += count;
    }
    return all;
}

/// Files of this process end at so many bytes: a disk that is full there. The signal is ignored, so that writing fails.
class FullDisk {
  public:
    explicit FullDisk(rlim_t bytes) {
        before_signal_ = ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit full{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, before_signal_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

  private:
    rlimit before_{};
    void (*before_signal_)(int) = nullptr;
};

}  // namespace tarazy
