// SPDX-License-Identifier: MIT
#include "tests/office/saved.hpp"

#include <cstdlib>

#include "tests/support/catch.hpp"

namespace remit::test {

bool saved_by_office(const Folder& folder, const std::string& file, const std::string& kind) {
    const std::string in = folder.path("").string();
    const std::string command = "cd '" + in + "' && soffice '-env:UserInstallation=file://" + in +
                                "profile' --headless --convert-to " + kind + " --outdir out '" +
                                file + "' > /dev/null 2>&1";
    return std::system(command.c_str()) == 0;
}

bool no_office() {
    if (std::system("command -v soffice > /dev/null") == 0) return false;
    WARN("skipped: LibreOffice is not installed");
    return true;
}

}  // namespace remit::test
