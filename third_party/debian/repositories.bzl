"""Repositories for an offline build against Debian's packages."""

_HERE = "third_party/debian/"

def debian_repositories():
    for name in [
        "com_google_absl",
        "com_google_protobuf",
        "com_googlesource_code_re2",
        "com_google_googletest",
        "com_github_google_benchmark",
        "bzip2",
        "jemalloc",
        "xz",
        "zlib",
        "zstd",
        "remote_coverage_tools",
        "rules_cc",
    ]:
        native.local_repository(name = name, path = _HERE + name)

    native.local_repository(name = "rules_java", path = "/usr/share/bazel/rules/java")
    native.local_repository(name = "rules_proto", path = "/usr/share/bazel/rules/proto")
    native.local_repository(name = "bazel_skylib", path = "/usr/share/bazel/tools/skylib")
