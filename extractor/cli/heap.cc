// How the program's memory is had: by jemalloc, in pages of two megabytes.
//
// Tables of knowledge are some tens of megabytes that every document reads
// here and there. In pages of 4 KB each such read may miss the processor's
// list of pages, too; in huge ones it hardly does. docs/performance.md has
// what that brings. Where the system gives no huge pages all is as before.

extern "C" {
// jemalloc reads it when it starts; MALLOC_CONF in the environment overrides.
const char* malloc_conf = "thp:always,metadata_thp:always";
}
