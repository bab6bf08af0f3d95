"""A fuzz target: a test that replays its seeds, and a libFuzzer program."""

load("@rules_cc//cc:defs.bzl", "cc_binary", "cc_library", "cc_test")

def fuzz_target(name, deps, runs = 3000, data = []):
    """Builds NAME_test and NAME_fuzzer of NAME.cc, with seeds in corpus/NAME.

    Args:
      name: of the target.
      deps: what it calls.
      runs: how many changed seeds the test tries.
      data: files that it reads.
    """
    cc_library(
        name = name,
        testonly = True,
        srcs = [name + ".cc"],
        alwayslink = True,
        deps = deps + [
            ":fuzz_target",
            "@com_google_absl//absl/strings",
        ],
    )
    cc_test(
        name = name + "_test",
        size = "medium",
        srcs = ["replay_test.cc"],
        data = data + native.glob(["corpus/%s/*" % name]) + ["words.dict"],
        local_defines = [
            'FUZZ_NAME=\\"%s\\"' % name,
            "FUZZ_RUNS=%d" % runs,
        ],
        deps = [
            ":fuzz_target",
            ":" + name,
            "@com_google_googletest//:gtest_main",
        ],
    )

    # With --config=fuzz only.
    cc_binary(
        name = name + "_fuzzer",
        testonly = True,
        data = data,
        linkopts = ["-fsanitize=fuzzer"],
        tags = ["manual"],
        deps = [":" + name],
    )
