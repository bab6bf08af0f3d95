// The gazetteer commands alone, for making the image that ships.

#include <string>
#include <vector>

#include "extractor/cli/gazetteer_command.h"

int main(int argc, char** argv) {
  return onrecord::cli::GazetteerCommand(
      std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc),
      argc > 0 ? argv[0] : "");
}
